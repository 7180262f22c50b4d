import { chooseOne, duration, durationBands, option, section, text, whenAtLeast, yesNo } from '../builders'
import { purchasing, rota } from './owners'

export const speed = section(
  'speed',
  {
    title: text('Waiting and availability', 'Ожидание и наличие товара', 'Laukimas ir prekių prieinamumas'),
    intro: text(
      'Start the stopwatch when you join the queue.',
      'Включите секундомер, когда встанете в очередь.',
      'Atsistoję į eilę įjunkite chronometrą.',
    ),
    share: 0,
    zone: [75, 90],
  },
  [
    duration(
      'wait_to_serve',
      {
        name: text(
          'The customer is served in under five minutes',
          'Покупателя начинают обслуживать менее чем через пять минут',
          'Pirkėjas pradedamas aptarnauti greičiau nei po penkių minučių',
        ),
        prompt: text(
          'How long did you wait to be served?',
          'Сколько вы ждали, пока вас начали обслуживать?',
          'Kiek laukėte, kol jus pradėjo aptarnauti?',
        ),
        guidance: text(
          'From joining the queue to the first word at the counter. No queue: from stopping at the counter.',
          'От момента, когда встали в очередь, до первых слов у кассы. Нет очереди — с момента, когда подошли к кассе.',
          'Nuo atsistojimo į eilę iki pirmųjų žodžių prie kasos. Eilės nėra – nuo priėjimo prie kasos.',
        ),
        weight: 5,
        chain: rota,
      },
      durationBands([
        [300, 1],
        [480, 0.5],
      ]),
    ),
    yesNo('second_counter', {
      name: text(
        'With four or more customers waiting, a further counter opens',
        'Когда ждут четверо и более, открывают ещё одну кассу',
        'Kai laukia keturi ar daugiau pirkėjų, atidaroma dar viena kasa',
      ),
      prompt: text(
        'Was a further counter opened while you waited?',
        'Открыли ли ещё одну кассу, пока вы ждали?',
        'Ar jums laukiant atidarė dar vieną kasą?',
      ),
      guidance: text(
        'All counters already open: "Yes". Asked because at least four people were waiting ahead of you.',
        'Все кассы уже работали — «Да». Вопрос задан, потому что перед вами ожидало не меньше четырёх человек.',
        'Visos kasos jau veikė – „Taip“. Klausiama, nes prieš jus laukė bent keturi žmonės.',
      ),
      weight: 3,
      chain: rota,
      condition: whenAtLeast('people_ahead', 4),
    }),
    chooseOne(
      'availability',
      {
        name: text(
          'The product is there, or the customer is helped to get it',
          'Товар есть в наличии, или покупателю помогают его найти',
          'Prekė yra arba pirkėjui padedama ją gauti',
        ),
        prompt: text(
          'Was the product you needed there?',
          'Был ли нужный товар в наличии?',
          'Ar reikiama prekė buvo vietoje?',
        ),
        guidance: text(
          'The product you asked for or were advised to take.',
          'Товар, о котором вы спросили или который вам посоветовали.',
          'Prekė, kurios prašėte arba kurią jums rekomendavo.',
        ),
        weight: 4,
        chain: purchasing,
      },
      [
        option('there', 1, true, text('Yes', 'Да', 'Taip')),
        option(
          'equivalent',
          1,
          true,
          text(
            'No, a suitable equivalent was offered',
            'Нет, предложили подходящую замену',
            'Ne, pasiūlė tinkamą pakaitalą',
          ),
        ),
        option(
          'ordered',
          0.75,
          true,
          text(
            'No, they offered to order it or to ask another pharmacy',
            'Нет, предложили заказать или узнать в другой аптеке',
            'Ne, pasiūlė užsakyti arba pasiteirauti kitoje vaistinėje',
          ),
        ),
        option(
          'no_help',
          0,
          false,
          text('No, and no help was offered', 'Нет, и помощи не предложили', 'Ne, ir pagalbos nepasiūlė'),
        ),
      ],
    ),
  ],
)
