import { allInOrder, chooseMany, noneOfThese, option, photoOf, section, text, yesNo } from '../builders'
import { facilities, serviceAdviser } from './owners'

export const appearance = section(
  'appearance',
  {
    title: text(
      'Appearance of staff and premises',
      'Внешний вид персонала и помещений',
      'Darbuotojų išvaizda ir patalpų tvarka',
    ),
    intro: text(
      "A garage may smell of work; the customer's part of it may not look like it.",
      'В сервисе может пахнуть работой, но клиентская зона должна быть чистой.',
      'Servise gali kvepėti darbu, bet klientų zona turi būti švari.',
    ),
    share: 0,
    zone: [80, 93],
  },
  [
    photoOf('yard_photo', {
      name: text('Photo of the yard and the sign', 'Фото въезда с вывеской', 'Įvažiavimo su iškaba nuotrauka'),
      prompt: text(
        'Photograph the entrance of the yard with the sign.',
        'Сфотографируйте въезд с вывеской.',
        'Nufotografuokite įvažiavimą su iškaba.',
      ),
      guidance: text(
        'From the street, number plates out of frame.',
        'С улицы, чтобы в кадр не попали номера машин.',
        'Iš gatvės, kad kadre nebūtų automobilių numerių.',
      ),
    }),
    chooseMany(
      'waiting_area',
      {
        name: text('One can wait in comfort', 'Ждать здесь удобно', 'Laukti čia patogu'),
        prompt: text(
          'What was in order where customers wait?',
          'Что было в порядке там, где ждут клиенты?',
          'Kas buvo tvarkinga ten, kur laukia klientai?',
        ),
        guidance: text(
          'All four: tick the first line only. No seat for customers at all: the last line.',
          'Всё — отметьте только первую строку. Ждать вообще негде — последнюю.',
          'Viskas – pažymėkite tik pirmą eilutę. Laukti visai nėra kur – paskutinę.',
        ),
        weight: 2,
        chain: facilities,
      },
      1,
      [
        allInOrder(text('All four', 'Всё перечисленное', 'Visi keturi punktai')),
        option('seat', 0.2, false, text('A clean free seat', 'Чистое свободное место, где сесть', 'Švari laisva vieta atsisėsti')),
        option('water', 0.2, false, text('Water or coffee', 'Вода или кофе', 'Vanduo ar kava')),
        option('toilet', 0.2, false, text('A clean toilet', 'Чистый туалет', 'Švarus tualetas')),
        option(
          'view',
          0.2,
          false,
          text(
            "Sight of the workshop or news of one's car",
            'Видно цех или сообщают о ходе работ',
            'Matyti dirbtuvės arba pranešama apie darbų eigą',
          ),
        ),
        noneOfThese(text('None of these', 'Ничего из перечисленного', 'Nieko iš išvardyto')),
      ],
    ),
    yesNo('prices_posted', {
      name: text('The hourly rate is posted', 'Цена нормо-часа вывешена', 'Darbo valandos įkainis iškabintas'),
      prompt: text(
        'Could you read the hourly rate or a price list at the reception?',
        'Можно ли было прочитать в приёмной цену нормо-часа или прейскурант?',
        'Ar priimamajame galėjote perskaityti valandos įkainį ar kainyną?',
      ),
      guidance: text(
        'On the wall, on the desk or on a screen, without asking.',
        'На стене, на стойке или экране, не спрашивая.',
        'Ant sienos, stalo ar ekrane, neklausus.',
      ),
      weight: 2,
      photo: 'on_fail',
      comment: 'never',
      chain: facilities,
    }),
    yesNo('customers_kept_safe', {
      name: text(
        'Customers do not walk through the workshop alone',
        'Клиент не ходит по цеху без сопровождения',
        'Klientas po dirbtuves nevaikšto be palydos',
      ),
      prompt: text(
        'Was the workshop closed to customers without an employee?',
        'Был ли вход в цех без сотрудника закрыт для клиентов?',
        'Ar įėjimas į dirbtuves be darbuotojo klientams buvo uždarytas?',
      ),
      guidance: text(
        'A gate, a line with a sign, or an employee who goes along. Do not try to slip in.',
        'Дверь, линия с табличкой или сопровождающий. Не пытайтесь пройти сами.',
        'Durys, linija su ženklu arba lydintis darbuotojas. Nebandykite prasmukti.',
      ),
      weight: 2,
      chain: facilities,
    }),
    yesNo('adviser_neat', {
      name: text('The adviser is neat', 'Мастер-приёмщик выглядит опрятно', 'Meistro išvaizda tvarkinga'),
      prompt: text(
        'Was the adviser in clean work clothes?',
        'Был ли мастер-приёмщик в чистой рабочей одежде?',
        'Ar meistras vilkėjo švarius darbo drabužius?',
      ),
      guidance: text('Mechanics are not meant.', 'О механиках речь не идёт.', 'Apie mechanikus čia nekalbama.'),
      weight: 1,
      comment: 'never',
      chain: serviceAdviser,
    }),
  ],
)
