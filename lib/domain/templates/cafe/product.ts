import { chooseOne, option, photoOf, section, text, yesNo } from '../builders'
import { kitchen } from './owners'

export const product = section(
  'product',
  {
    title: text('Order and product', 'Заказ и качество напитка', 'Užsakymas ir gėrimo kokybė'),
    intro: text(
      'Take the photo before the first sip.',
      'Фотографируйте до первого глотка.',
      'Nufotografuokite prieš pirmąjį gurkšnį.',
    ),
    share: 0.11,
    zone: [85, 95],
  },
  [
    photoOf('order_photo', {
      name: text('Photo of the order', 'Фото заказа', 'Užsakymo nuotrauka'),
      prompt: text(
        'Photograph everything you were served.',
        'Сфотографируйте всё, что вам подали.',
        'Nufotografuokite viską, ką jums patiekė.',
      ),
      guidance: text(
        'From above, everything in one picture, nobody in it.',
        'Сверху, всё в одном кадре, без людей.',
        'Iš viršaus, viskas viename kadre, be žmonių.',
      ),
    }),
    yesNo('order_accurate', {
      name: text(
        'The guest receives exactly what was ordered',
        'Гость получает именно то, что заказал',
        'Svečias gauna būtent tai, ką užsisakė',
      ),
      prompt: text(
        'Did you receive exactly what you had ordered?',
        'Получили ли вы именно то, что заказали?',
        'Ar gavote būtent tai, ką užsisakėte?',
      ),
      guidance: text(
        'Kind, size, milk and extras. One difference is a "No".',
        'Вид, объём, молоко, добавки. Одно отличие — «Нет».',
        'Rūšis, dydis, pienas, priedai. Bent vienas skirtumas – „Ne“.',
      ),
      weight: 2,
      chain: kitchen,
    }),
    chooseOne(
      'drink_temperature',
      {
        name: text(
          'A hot drink is served hot',
          'Горячий напиток подают горячим',
          'Karštas gėrimas patiekiamas karštas',
        ),
        prompt: text(
          'How hot was the drink at the first sip?',
          'Насколько горячим был напиток при первом глотке?',
          'Koks buvo gėrimas gurkštelėjus pirmą kartą?',
        ),
        guidance: text(
          'Taste within one minute of receiving it. Cold drink ordered: not applicable.',
          'Попробуйте в течение минуты после получения. Заказан холодный напиток — «неприменимо».',
          'Paragaukite per minutę nuo gavimo. Užsisakėte šaltą gėrimą – „netaikoma“.',
        ),
        canBeAbsent: true,
        chain: kitchen,
      },
      [
        option('hot', 1, true, text('Hot, pleasant to drink', 'Горячий, пить приятно', 'Karštas, malonu gerti')),
        option(
          'too_hot',
          0.5,
          false,
          text('Too hot to sip', 'Обжигающий, сделать глоток нельзя', 'Per karštas, negalima gurkštelėti'),
        ),
        option('lukewarm', 0.5, false, text('Lukewarm', 'Чуть тёплый', 'Drungnas')),
        option('cold', 0, false, text('Cold', 'Холодный', 'Šaltas')),
      ],
    ),
    yesNo('clean_serving', {
      name: text(
        'Drinks are served in a clean cup, free of drips',
        'Напиток подают в чистой чашке, без потёков',
        'Gėrimas patiekiamas švariame puodelyje, be nutekėjusių lašų',
      ),
      prompt: text(
        'Was the cup or glass clean on the outside?',
        'Были ли чашка или стакан снаружи чистыми?',
        'Ar puodelio (stiklinės) išorė buvo švari?',
      ),
      guidance: text(
        'Look at the rim, the sides and the saucer. Drips, lipstick or cracks are a "No".',
        'Осмотрите край, стенки и блюдце. Потёки, следы помады, сколы — «Нет».',
        'Apžiūrėkite kraštą, sieneles ir lėkštelę. Nutekėję lašai, lūpdažio žymės ar įskilimai – „Ne“.',
      ),
      photo: 'on_fail',
      chain: kitchen,
    }),
  ],
)
