import { duration, durationBands, section, text, timeOfDay, yesNo } from '../builders'
import { frontDesk, patientSafety, scheduling } from './owners'

export const greeting = section(
  'greeting',
  {
    title: text('Reception and waiting', 'Регистратура и ожидание', 'Registratūra ir laukimas'),
    intro: text(
      'Come ten minutes before your time, with your documents ready.',
      'Приходите за десять минут до приёма, с документами наготове.',
      'Ateikite dešimt minučių prieš vizitą, pasiruošę dokumentus.',
    ),
    share: 0,
    zone: [78, 92],
  },
  [
    timeOfDay('arrived_at', {
      name: text('Time of arrival', 'Время прихода', 'Atvykimo laikas'),
      prompt: text(
        'When did you come to the reception desk?',
        'Во сколько вы подошли к регистратуре?',
        'Kada priėjote prie registratūros?',
      ),
      guidance: text(
        'Put the time of your appointment into the comment.',
        'В комментарии укажите время приёма.',
        'Komentare nurodykite vizito laiką.',
      ),
    }),
    yesNo('greeted', {
      name: text(
        'The receptionist greets within a minute',
        'Регистратор здоровается в течение минуты',
        'Registratorius pasisveikina per minutę',
      ),
      prompt: text(
        'Did the receptionist greet you within a minute?',
        'Поздоровался ли с вами регистратор в течение минуты?',
        'Ar registratorius su jumis pasisveikino per minutę?',
      ),
      guidance: text(
        'A nod while on the telephone is a "Yes"; a hand held out for the document is a "No".',
        'Кивок во время телефонного разговора — «Да»; молча протянутая за документом рука — «Нет».',
        'Linktelėjimas kalbant telefonu – „Taip“; tylomis dokumento link ištiesta ranka – „Ne“.',
      ),
      weight: 3,
      chain: frontDesk,
    }),
    yesNo('identity_checked', {
      name: text(
        'The patient is identified by two particulars',
        'Личность пациента сверяют по двум данным',
        'Paciento tapatybė patikrinama pagal du duomenis',
      ),
      prompt: text(
        'Was your identity checked by at least two particulars before the doctor began?',
        'Сверили ли вашу личность хотя бы по двум данным до начала приёма?',
        'Ar prieš vizitą jūsų tapatybę patikrino bent pagal du duomenis?',
      ),
      guidance: text(
        'Name and date of birth, name and document. At the desk or in the consulting room. Being called by surname alone is a "No".',
        'Имя и дата рождения, имя и документ. В регистратуре или кабинете. Только окликнули по фамилии — «Нет».',
        'Vardas ir gimimo data, vardas ir dokumentas. Registratūroje ar kabinete. Vien pašaukė pavarde – „Ne“.',
      ),
      weight: 5,
      gate: 'fails_visit',
      chain: patientSafety,
    }),
    duration(
      'wait_past_time',
      {
        name: text(
          'The patient is called in under fifteen minutes after the appointed time',
          'Пациента приглашают менее чем через пятнадцать минут после назначенного времени',
          'Pacientas pakviečiamas greičiau nei po penkiolikos minučių nuo paskirto laiko',
        ),
        prompt: text(
          'How long past the appointed time were you called in?',
          'Через сколько после назначенного времени вас пригласили?',
          'Po kiek laiko nuo paskirto laiko jus pakvietė?',
        ),
        guidance: text(
          'Called early or on time: nought.',
          'Пригласили раньше или вовремя — ноль.',
          'Pakvietė anksčiau ar laiku – nulis.',
        ),
        weight: 3,
        chain: scheduling,
      },
      durationBands([
        [900, 1],
        [1800, 0.5],
      ]),
    ),
    yesNo('delay_announced', {
      name: text(
        'A delay of ten minutes or more is announced',
        'О задержке в десять минут и больше предупреждают',
        'Apie dešimties ar daugiau minučių vėlavimą pranešama',
      ),
      prompt: text(
        'Were you told how long the delay would be?',
        'Сообщили ли вам, сколько продлится задержка?',
        'Ar jums pasakė, kiek teks palaukti?',
      ),
      guidance: text(
        'By a person, on a screen or by message. Asked because you waited ten minutes or more.',
        'Сотрудник, табло или сообщение. Вопрос задан, потому что вы ждали десять минут или больше.',
        'Darbuotojas, švieslentė ar žinutė. Klausiama, nes laukėte dešimt minučių ar ilgiau.',
      ),
      weight: 2,
      chain: frontDesk,
      condition: {
        match: 'all',
        clauses: [{ about: 'answer', criterionKey: 'wait_past_time', is: 'at_least', value: 600 }],
      },
    }),
  ],
)
