import { chooseMany, noneOfThese, option, scale, section, text, yesNo } from '../builders'
import { training } from './owners'

export const needs = section(
  'needs',
  {
    title: text('Discovery of needs', 'Выявление потребностей', 'Poreikių išsiaiškinimas'),
    intro: text(
      'Say the opening sentence of your brief and nothing more until you are asked.',
      'Произнесите первую фразу из задания и больше ничего, пока вас не спросят.',
      'Pasakykite pirmąjį užduoties sakinį ir nieko daugiau, kol jūsų nepaklaus.',
    ),
    share: 0.16,
    zone: [75, 90],
  },
  [
    yesNo('questions_first', {
      name: text(
        'Questions come before any product',
        'Сначала вопросы, потом продукт',
        'Pirmiausia klausimai, tik tada pasiūlymas',
      ),
      prompt: text(
        'Were you asked at least one question before a product was named?',
        'Задали ли вам хотя бы один вопрос, прежде чем назвать продукт?',
        'Ar prieš įvardydamas produktą konsultantas uždavė bent vieną klausimą?',
      ),
      guidance: text(
        'A question about your wishes or situation; "Do you have your ID?" is none.',
        'Вопрос о ваших пожеланиях или обстоятельствах; «Паспорт с собой?» не считается.',
        'Klausimas apie jūsų norus ar padėtį; „Ar turite dokumentą?“ nesiskaito.',
      ),
      chain: training,
    }),
    chooseMany(
      'topics_asked',
      {
        name: text(
          'The adviser learns what matters for the advice',
          'Консультант выясняет всё, что важно для совета',
          'Konsultantas išsiaiškina, kas svarbu patarimui',
        ),
        prompt: text('What did the adviser ask about?', 'О чём спросил консультант?', 'Ko konsultantas klausė?'),
        guidance: text(
          'Tick only what was asked, not what you volunteered.',
          'Отметьте только то, о чём спросили, а не то, что вы сказали сами.',
          'Pažymėkite tik tai, ko klausė, o ne tai, ką pasakėte patys.',
        ),
        weight: 3,
        chain: training,
      },
      1,
      [
        option(
          'purpose',
          0.25,
          true,
          text('What the money is for', 'Для чего нужны деньги или вклад', 'Kam skirti pinigai'),
        ),
        option('amount', 0.25, true, text('Amount', 'Сумма', 'Suma')),
        option('term', 0.25, true, text('Time span', 'Срок', 'Terminas')),
        option(
          'means',
          0.25,
          true,
          text('Income or means at hand', 'Доход или имеющиеся средства', 'Pajamos ar turimos lėšos'),
        ),
        option(
          'obligations',
          0.25,
          true,
          text('Other loans or obligations', 'Другие кредиты и обязательства', 'Kitos paskolos ar įsipareigojimai'),
        ),
        option(
          'risk',
          0.25,
          true,
          text('What I would do if plans change', 'Что, если планы изменятся', 'Kas būtų, jei planai pasikeistų'),
        ),
        noneOfThese(text('None of these', 'Ни о чём из этого', 'Nieko iš išvardyto')),
      ],
    ),
    scale(
      'listening',
      {
        name: text('The adviser listens', 'Консультант слушает', 'Konsultantas klausosi'),
        prompt: text(
          'How did the adviser listen to your answers?',
          'Как консультант слушал ваши ответы?',
          'Kaip konsultantas klausėsi jūsų atsakymų?',
        ),
        guidance: text(
          'Choose the line that fits most of the conversation.',
          'Выберите строку, которая подходит к большей части разговора.',
          'Pasirinkite eilutę, tinkančią didesnei pokalbio daliai.',
        ),
        chain: training,
      },
      [
        text(
          'Interrupted me or looked elsewhere',
          'Перебивал или смотрел в сторону',
          'Pertraukinėjo arba žiūrėjo kitur',
        ),
        text(
          'Let me finish, without coming back to it',
          'Давал договорить, но к сказанному не возвращался',
          'Leido pabaigti, bet prie to negrįžo',
        ),
        text(
          'Let me finish and used what I had said',
          'Давал договорить и опирался на сказанное',
          'Leido pabaigti ir rėmėsi tuo, ką pasakiau',
        ),
      ],
    ),
    yesNo('needs_summarised', {
      name: text(
        'The adviser sums up the need before the offer',
        'Прежде чем предложить продукт, консультант подытоживает, что нужно клиенту',
        'Prieš siūlydamas konsultantas apibendrina poreikius',
      ),
      prompt: text(
        'Did the adviser sum up what you need before making an offer?',
        'Подытожил ли консультант, что вам нужно, прежде чем сделать предложение?',
        'Ar prieš siūlydamas konsultantas apibendrino, ko jums reikia?',
      ),
      guidance: text(
        'One sentence will do: "So you need … for …".',
        'Достаточно одной фразы: «Значит, вам нужно … на …».',
        'Pakanka vieno sakinio: „Vadinasi, jums reikia … dėl …“.',
      ),
      chain: training,
    }),
  ],
)
