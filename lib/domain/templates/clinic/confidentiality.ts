import { section, text, yesNo } from '../builders'
import { doctors, facilities, frontDesk, patientSafety } from './owners'

export const confidentiality = section(
  'confidentiality',
  {
    title: text('Confidentiality', 'Конфиденциальность', 'Konfidencialumas'),
    intro: text(
      'Sit where you hear the desk, and notice what you learn of others. Write none of it down.',
      'Сядьте так, чтобы слышать регистратуру, и замечайте, что узнаёте о других. Ничего из этого не записывайте.',
      'Atsisėskite taip, kad girdėtumėte registratūrą, ir stebėkite, ką sužinote apie kitus. Nieko iš to nesižymėkite.',
    ),
    share: 0,
    zone: [84, 95],
  },
  [
    yesNo('desk_discreet', {
      name: text(
        'No ailment is spoken of across the desk',
        'У стойки о болезнях вслух не говорят',
        'Prie registratūros apie ligas garsiai nekalbama',
      ),
      prompt: text(
        "Was everything about patients' health kept from those waiting?",
        'Говорили ли о здоровье пациентов так, что ожидающие не слышали?',
        'Ar apie pacientų sveikatą kalbėjo taip, kad laukiantieji negirdėjo?',
      ),
      guidance: text(
        'Hearing a name together with a complaint or a doctor\'s speciality is a "No". Nobody but you there: not applicable.',
        'Услышали имя вместе с жалобой или специальностью врача — «Нет». Кроме вас, никого не было — «неприменимо».',
        'Išgirdote vardą kartu su negalavimu ar gydytojo specialybe – „Ne“. Be jūsų, nieko nebuvo – „netaikoma“.',
      ),
      weight: 3,
      canBeAbsent: true,
      chain: frontDesk,
    }),
    yesNo('papers_covered', {
      name: text(
        "No other patient's papers can be read",
        'Чужих документов не видно',
        'Kitų pacientų dokumentų nematyti',
      ),
      prompt: text(
        "Were other patients' screens, papers or samples out of your sight?",
        'Были ли экраны, бумаги, анализы других пациентов вне поля вашего зрения?',
        'Ar kitų pacientų duomenys ekrane, popieriai, mėginiai buvo jums nematomi?',
      ),
      guidance: text(
        'From where a patient stands or sits. A queue number is not a name. Take no photo.',
        'Оттуда, где стоит или сидит пациент. Номер в очереди — не имя. Не фотографируйте.',
        'Iš ten, kur stovi ar sėdi pacientas. Eilės numeris – ne vardas. Nefotografuokite.',
      ),
      weight: 3,
      chain: patientSafety,
    }),
    yesNo('door_closed', {
      name: text(
        'The consultation takes place behind a closed door',
        'Приём идёт за закрытой дверью',
        'Konsultuojama uždarius duris',
      ),
      prompt: text(
        'Did the door stay shut while you were with the doctor?',
        'Оставалась ли дверь закрытой, пока вы были у врача?',
        'Ar durys liko uždarytos, kol buvote pas gydytoją?',
      ),
      guidance: text(
        'One knock with the answer "in a minute" is fine; somebody walking in is a "No".',
        'Постучали и услышали «минутку» — допустимо; вошли — «Нет».',
        'Pasibeldė ir išgirdo „minutėlę“ – leistina; įėjo – „Ne“.',
      ),
      weight: 3,
      chain: doctors,
    }),
    yesNo('undress_private', {
      name: text(
        'One can undress unseen',
        'Раздеться можно так, чтобы никто не видел',
        'Nusirengti galima niekam nematant',
      ),
      prompt: text(
        'Could you undress unseen?',
        'Могли ли вы раздеться так, чтобы вас никто не видел?',
        'Ar galėjote nusirengti niekam nematant?',
      ),
      guidance: text(
        'A screen, a curtain, or the doctor turning away. Nothing had to be taken off: not applicable.',
        'Ширма, штора или врач отвернулся. Раздеваться не пришлось — «неприменимо».',
        'Širma, užuolaida ar gydytojas nusisuko. Nusirengti nereikėjo – „netaikoma“.',
      ),
      weight: 1,
      canBeAbsent: true,
      chain: facilities,
    }),
  ],
)
