import { duration, durationBands, section, text } from '../builders'
import { kitchen, rota } from './owners'

export const speed = section(
  'speed',
  {
    title: text('Speed and waiting', 'Скорость и ожидание', 'Greitis ir laukimas'),
    intro: text(
      'Use the stopwatch on your phone; a guest looking at a phone surprises nobody.',
      'Пользуйтесь секундомером в телефоне: гость с телефоном ни у кого не вызывает вопросов.',
      'Naudokitės telefono chronometru: svečias su telefonu niekam nekelia įtarimų.',
    ),
    share: 0.13,
    zone: [75, 90],
  },
  [
    duration(
      'wait_to_order',
      {
        name: text(
          'The order is taken in under three minutes',
          'Заказ принимают менее чем за три минуты',
          'Užsakymas priimamas greičiau nei per tris minutes',
        ),
        prompt: text(
          'How long from joining the queue to being asked for your order?',
          'Сколько прошло от того, как вы встали в очередь, до вопроса о заказе?',
          'Kiek laiko praėjo nuo atsistojimo į eilę iki klausimo, ko norėtumėte?',
        ),
        guidance: text(
          'No queue: start when you stop at the counter.',
          'Если очереди нет, засекайте время с момента, когда остановились у стойки.',
          'Jei eilės nėra, laiką pradėkite matuoti sustoję prie baro.',
        ),
        weight: 2,
        chain: rota,
      },
      durationBands([
        [180, 1],
        [300, 0.5],
      ]),
    ),
    duration(
      'wait_for_drink',
      {
        name: text(
          'The drink is ready in under four minutes',
          'Напиток готов менее чем за четыре минуты',
          'Gėrimas paruošiamas greičiau nei per keturias minutes',
        ),
        prompt: text(
          'How long from payment to the drink in your hand?',
          'Сколько прошло от оплаты до напитка у вас в руках?',
          'Kiek laiko praėjo nuo apmokėjimo, kol gavote gėrimą?',
        ),
        guidance: text(
          'Start when the payment has gone through.',
          'Засекайте время с момента, когда прошла оплата.',
          'Laiką pradėkite matuoti, kai apmokėjimas įvyko.',
        ),
        weight: 2,
        chain: rota,
      },
      durationBands([
        [240, 1],
        [360, 0.5],
      ]),
    ),
    duration(
      'wait_for_food',
      {
        name: text(
          'Warm food is served in under ten minutes',
          'Горячее блюдо подают менее чем за десять минут',
          'Šiltas maistas patiekiamas greičiau nei per dešimt minučių',
        ),
        prompt: text(
          'How long from payment to the food on your table?',
          'Сколько прошло от оплаты до блюда на столе?',
          'Kiek laiko praėjo nuo apmokėjimo, kol gavote maistą?',
        ),
        guidance: text(
          'Only for food that is prepared or warmed up. None ordered: not applicable.',
          'Только для блюд, которые готовят или разогревают. Не заказывали — «неприменимо».',
          'Tik maistui, kurį ruošia ar šildo. Neužsisakėte – „netaikoma“.',
        ),
        canBeAbsent: true,
        chain: kitchen,
      },
      durationBands([
        [600, 1],
        [900, 0.5],
      ]),
    ),
  ],
)
