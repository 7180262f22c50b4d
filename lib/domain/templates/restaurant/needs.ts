import { chooseMany, noneOfThese, option, section, text, yesNo } from '../builders'
import { floorManager, training } from './owners'

export const needs = section(
  'needs',
  {
    title: text('Discovery of needs', 'Выявление пожеланий', 'Pageidavimų išsiaiškinimas'),
    intro: text(
      'Say that you are here for the first time; keep the rest until somebody asks.',
      'Скажите, что вы здесь впервые; остальное — только если спросят.',
      'Pasakykite, kad čia pirmą kartą; visa kita – tik paklausus.',
    ),
    share: 0.11,
    zone: [72, 88],
  },
  [
    yesNo('diet_asked', {
      name: text(
        'The waiter asks about allergies before taking the order',
        'До заказа официант спрашивает об аллергии',
        'Prieš priimdamas užsakymą padavėjas paklausia apie alergijas',
      ),
      prompt: text(
        'Before ordering, were you asked whether there is anything you must not eat?',
        'Спросили ли вас до заказа, есть ли продукты, которые вам нельзя?',
        'Ar prieš užsakant jūsų paklausė, ar yra produktų, kurių negalite valgyti?',
      ),
      guidance: text(
        'Asked at the table or when you booked. A note in the menu is a "No".',
        'За столом или при бронировании. Пометка в меню — «Нет».',
        'Prie staliuko arba rezervuojant. Pastaba meniu – „Ne“.',
      ),
      weight: 2,
      chain: training,
    }),
    chooseMany(
      'asked_about',
      {
        name: text(
          'The waiter finds out what kind of meal the guest has in mind',
          'Официант выясняет, чего гость ждёт от этого визита',
          'Padavėjas išsiaiškina, ko svečias tikisi iš šio apsilankymo',
        ),
        prompt: text(
          'What did the waiter ask of their own accord?',
          'О чём официант спросил по своей инициативе?',
          'Ko padavėjas paklausė savo iniciatyva?',
        ),
        guidance: text(
          'Up to the moment your order was taken.',
          'До момента, когда приняли заказ.',
          'Iki tol, kol priėmė užsakymą.',
        ),
        chain: training,
      },
      1,
      [
        option('time', 0.5, true, text('How much time I have', 'Сколько у меня времени', 'Kiek turiu laiko')),
        option(
          'appetite',
          0.5,
          true,
          text(
            'How hungry I am, or how many courses',
            'Сильно ли я хочу есть, сколько блюд',
            'Ar labai noriu valgyti, kiek patiekalų',
          ),
        ),
        option(
          'taste',
          0.5,
          true,
          text(
            'Meat, fish, vegetables, spicy or mild',
            'Мясо, рыба или овощи, острое или нет',
            'Mėsa, žuvis ar daržovės, aštru ar ne',
          ),
        ),
        option('occasion', 0.5, true, text('Whether there is an occasion', 'Есть ли повод', 'Ar yra kokia proga')),
        noneOfThese(text('Nothing was asked', 'Ни о чём не спросили', 'Nieko neklausė')),
      ],
    ),
    yesNo('order_repeated', {
      name: text('The order is read back', 'Заказ повторяют вслух', 'Užsakymas pakartojamas'),
      prompt: text(
        'Was the whole order read back to you?',
        'Повторили ли вам весь заказ?',
        'Ar jums pakartojo visą užsakymą?',
      ),
      guidance: text(
        'Dishes, sides and drinks. A nod to each line while writing is a "No".',
        'Блюда, гарниры, напитки. Кивать, записывая каждую строку, — «Нет».',
        'Patiekalus, garnyrus, gėrimus. Linkčioti užsirašant kiekvieną eilutę – „Ne“.',
      ),
      chain: floorManager,
    }),
  ],
)
