import { chooseMany, noneOfThese, option, section, text, unlessAnswer, yesNo } from '../builders'
import { dutyManager, training } from './owners'

export const needs = section(
  'needs',
  {
    title: text('Discovery of needs', 'Выявление потребностей', 'Poreikių išsiaiškinimas'),
    intro: text(
      'Hand over what is asked for and say what your brief tells you, no more.',
      'Подайте то, что просят, и скажите то, что в задании, не больше.',
      'Paduokite, ko prašo, ir pasakykite, kas užduotyje, ne daugiau.',
    ),
    share: 0.1,
    zone: [72, 88],
  },
  [
    yesNo('matter_understood', {
      name: text(
        'The agent makes sure what the passenger needs',
        'Агент убеждается, что понял пассажира',
        'Darbuotojas įsitikina, ko reikia keleiviui',
      ),
      prompt: text(
        'Did the agent make sure of what you needed?',
        'Убедился ли агент, что понял, чего вы хотите?',
        'Ar darbuotojas įsitikino, ko jums reikia?',
      ),
      guidance: text(
        'Said back or asked: "To Oslo through Riga, tonight?" Tapping on the keys in silence is a "No".',
        'Повторил или переспросил: «В Осло через Ригу, сегодня?» Молча стучал по клавишам — «Нет».',
        'Pakartojo ar pasitikslino: „Į Oslą per Rygą, šįvakar?“ Tylomis barškino klavišais – „Ne“.',
      ),
      weight: 2,
      chain: training,
    }),
    chooseMany(
      'wishes_asked',
      {
        name: text(
          'The agent asks what will matter on the journey',
          'Агент спрашивает о том, что важно в пути',
          'Darbuotojas klausia, kas svarbu kelionėje',
        ),
        prompt: text('What were you asked about?', 'О чём вас спросили?', 'Ko jūsų klausė?'),
        guidance: text(
          'Tick questions only. Being told a seat number is no question.',
          'Отметьте только вопросы. Назвать место — не вопрос.',
          'Pažymėkite tik klausimus. Pasakyti vietos numerį – ne klausimas.',
        ),
        weight: 2,
        chain: training,
        condition: unlessAnswer('matter', 'enquiry'),
      },
      1,
      [
        option('seat', 0.5, true, text('Where I would like to sit', 'Где хочется сидеть', 'Kur norėčiau sėdėti')),
        option('connection', 0.5, true, text('Whether I fly on from there', 'Есть ли пересадка', 'Ar skrendu toliau')),
        option('company', 0.5, true, text('Who travels with me', 'С кем лечу', 'Su kuo keliauju')),
        option(
          'help',
          0.5,
          true,
          text('Whether I need help on the way', 'Нужна ли помощь в пути', 'Ar reikia pagalbos kelyje'),
        ),
        noneOfThese(text('None of these', 'Ни о чём из этого', 'Nieko iš išvardyto')),
      ],
    ),
    yesNo('undivided', {
      name: text('One passenger at a time', 'Всё внимание одному пассажиру', 'Visas dėmesys vienam keleiviui'),
      prompt: text(
        'Did the agent stay with your case to the end?',
        'Занимался ли агент только вами до конца?',
        'Ar darbuotojas iki galo skyrė dėmesį tik jums?',
      ),
      guidance: text(
        'A late passenger helped in passing, with a word to you, is a "Yes". Chat with a colleague is a "No".',
        'Помог опаздывающему, извинившись перед вами, — «Да». Болтал с коллегой — «Нет».',
        'Padėjo vėluojančiam, jums atsiprašęs, – „Taip“. Plepėjo su kolega – „Ne“.',
      ),
      chain: dutyManager,
    }),
  ],
)
