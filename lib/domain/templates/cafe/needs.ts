import { chooseMany, noneOfThese, option, section, text, yesNo } from '../builders'
import { operations, shiftLead, training } from './owners'

export const needs = section(
  'needs',
  {
    title: text('Discovery of needs', 'Выявление потребностей', 'Poreikių išsiaiškinimas'),
    intro: text(
      'Order loosely at first ("a coffee, please") and let the barista find out what you want.',
      'Сначала закажите в общих словах («мне кофе, пожалуйста») и дайте бариста выяснить, чего вы хотите.',
      'Iš pradžių užsakykite neapibrėžtai („prašyčiau kavos“) ir leiskite baristai išsiaiškinti, ko norite.',
    ),
    share: 0.13,
    zone: [75, 90],
  },
  [
    chooseMany(
      'clarified',
      {
        name: text(
          'The employee clarifies a loosely worded order',
          'Сотрудник уточняет заказ, сделанный в общих словах',
          'Darbuotojas patikslina neapibrėžtą užsakymą',
        ),
        prompt: text(
          'What did the employee ask about before you brought it up?',
          'О чём сотрудник спросил сам, прежде чем вы об этом сказали?',
          'Ko darbuotojas paklausė pats, jums dar neužsiminus?',
        ),
        guidance: text(
          'Tick everything you were asked.',
          'Отметьте всё, о чём вас спросили.',
          'Pažymėkite viską, ko jūsų klausė.',
        ),
        weight: 2,
        chain: training,
      },
      1,
      [
        option('kind', 0.5, true, text('Kind of drink', 'Какой именно напиток', 'Koks gėrimas')),
        option('size', 0.5, true, text('Size', 'Объём', 'Dydis')),
        option(
          'milk',
          0.5,
          true,
          text('Milk or plant-based drink', 'Молоко или растительный напиток', 'Pienas ar augalinis gėrimas'),
        ),
        option('taste', 0.5, true, text('Strength or sweetness', 'Крепость или сладость', 'Stiprumas ar saldumas')),
        noneOfThese(text('Nothing was asked', 'Ни о чём не спросили', 'Nieko neklausė')),
      ],
    ),
    yesNo('here_or_away', {
      name: text(
        'The employee asks whether the guest stays or takes away',
        'Сотрудник спрашивает, здесь или с собой',
        'Darbuotojas paklausia, ar čia, ar išsinešti',
      ),
      prompt: text(
        'Were you asked whether it was for here or to take away?',
        'Спросили ли вас, здесь или с собой?',
        'Ar jūsų paklausė: čia ar išsinešti?',
      ),
      guidance: text(
        'Do not say it yourself beforehand.',
        'Не говорите об этом заранее сами.',
        'Patys to iš anksto nesakykite.',
      ),
      chain: training,
    }),
    yesNo('let_finish', {
      name: text(
        'The employee lets the guest finish speaking',
        'Сотрудник даёт гостю договорить',
        'Darbuotojas leidžia svečiui baigti mintį',
      ),
      prompt: text(
        'Were you allowed to finish each sentence?',
        'Давали ли вам каждый раз договорить?',
        'Ar jums kaskart leido baigti sakinį?',
      ),
      guidance: text(
        'Think of the whole ordering conversation. One interruption is a "No".',
        'Вспомните весь разговор при заказе. Перебили хотя бы раз — «Нет».',
        'Prisiminkite visą pokalbį užsakant. Pertraukė bent kartą – „Ne“.',
      ),
      chain: shiftLead,
    }),
    yesNo('order_repeated', {
      name: text(
        'The employee repeats the order before payment',
        'Перед оплатой сотрудник повторяет заказ',
        'Prieš apmokėjimą darbuotojas pakartoja užsakymą',
      ),
      prompt: text(
        'Was your whole order repeated before you paid?',
        'Повторили ли ваш заказ целиком до оплаты?',
        'Ar prieš apmokėjimą pakartojo visą jūsų užsakymą?',
      ),
      guidance: text(
        'Aloud, or shown to you on a screen. Part of the order only: "No".',
        'Вслух или показали на экране. Повторили только часть заказа — «Нет».',
        'Balsu arba parodė ekrane. Pakartojo tik dalį užsakymo – „Ne“.',
      ),
      chain: operations,
    }),
  ],
)
