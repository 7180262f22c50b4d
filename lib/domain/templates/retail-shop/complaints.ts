import { chooseOne, duration, durationBands, inScenario, option, section, text, unlessAnswer, yesNo } from '../builders'
import { returnsDesk, shopManager } from './owners'

export const complaints = section(
  'complaints',
  {
    title: text(
      'Conflicts, complaints and returns',
      'Конфликты, жалобы и возвраты',
      'Konfliktai, skundai ir grąžinimai',
    ),
    intro: text(
      'Have the article and the receipt in your hand and say in one sentence what you would like.',
      'Держите в руках товар и чек и скажите одной фразой, чего хотите.',
      'Rankose laikykite prekę ir kvitą ir vienu sakiniu pasakykite, ko norite.',
    ),
    share: 0.08,
    zone: [75, 90],
    onlyIn: ['complaint', 'return'],
  },
  [
    yesNo('no_reproach', {
      name: text(
        'The customer is received without reproach',
        'Покупателя принимают без упрёка',
        'Pirkėjas priimamas be priekaištų',
      ),
      prompt: text(
        'Were you received without sighs or reproach?',
        'Приняли ли вас без вздохов и упрёков?',
        'Ar jus priėmė be atodūsių ir priekaištų?',
      ),
      guidance: text(
        'Asking for the receipt or the reason is part of the job. "You should have looked before" is a "No".',
        'Попросить чек или спросить о причине — нормально. «Надо было смотреть раньше» — «Нет».',
        'Paprašyti kvito ar paklausti priežasties – įprasta. „Reikėjo žiūrėti anksčiau“ – „Ne“.',
      ),
      chain: shopManager,
    }),
    yesNo('apology', {
      name: text(
        'The customer gets an apology',
        'Перед покупателем извиняются',
        'Pirkėjo atsiprašoma',
      ),
      prompt: text(
        'Did the employee say sorry for the trouble?',
        'Извинились ли перед вами за неудобство?',
        'Ar jūsų atsiprašė dėl nepatogumų?',
      ),
      guidance: text(
        'In words. This is asked in complaint scenarios only.',
        'Словами. Вопрос только для сценариев с жалобой.',
        'Žodžiais. Klausimas tik skundo scenarijams.',
      ),
      chain: shopManager,
      condition: inScenario('complaint'),
    }),
    chooseOne(
      'return_outcome',
      {
        name: text(
          'The customer gets what the law or the shop promises',
          'Покупатель получает то, что обещают закон или магазин',
          'Pirkėjas gauna tai, ką žada įstatymas ar parduotuvė',
        ),
        prompt: text('What were you offered in the end?', 'Что вам в итоге предложили?', 'Ką jums galiausiai pasiūlė?'),
        guidance: text(
          'Accept the first offer. On a refusal ask once for the reason and leave.',
          'Соглашайтесь на первое предложение. При отказе один раз спросите о причине и уходите.',
          'Sutikite su pirmu pasiūlymu. Jei atsisako, vieną kartą paklauskite priežasties ir išeikite.',
        ),
        weight: 2,
        chain: returnsDesk,
      },
      [
        option(
          'money_or_exchange',
          1,
          true,
          text(
            'Money back or an exchange, as I preferred',
            'Вернуть деньги или обменять — на мой выбор',
            'Grąžinti pinigus arba pakeisti – kaip pageidauju',
          ),
        ),
        option(
          'refused_reason',
          1,
          true,
          text(
            'A refusal, with the written rule shown to me',
            'Отказали, показав письменное правило',
            'Atsisakė, parodę rašytinę taisyklę',
          ),
        ),
        option(
          'voucher',
          0.5,
          false,
          text(
            'Only a voucher or a repair, though I asked for more',
            'Только сертификат или ремонт, хотя просьба была другой',
            'Tik kuponą ar taisymą, nors prašymas buvo kitas',
          ),
        ),
        option(
          'nothing',
          0,
          false,
          text(
            'Nothing, or "come back when the manager is in"',
            'Ничего или «приходите, когда будет директор»',
            'Nieko arba „ateikite, kai bus vadovas“',
          ),
        ),
      ],
    ),
    duration(
      'return_time',
      {
        name: text(
          'The return is done in under ten minutes',
          'Возврат оформляют менее чем за десять минут',
          'Grąžinimas įforminamas greičiau nei per dešimt minučių',
        ),
        prompt: text(
          'How long did it take from your first sentence to the end?',
          'Сколько прошло от вашей первой фразы до конца?',
          'Kiek laiko praėjo nuo jūsų pirmo sakinio iki pabaigos?',
        ),
        guidance: text(
          'Stop when you hold money, goods or paper, or have the final answer. It is not asked when nothing was offered.',
          'Остановите, когда получите деньги, товар, документ или окончательный ответ. Если ничего не предложили, вопрос не задаётся.',
          'Sustabdykite gavę pinigus, prekę, dokumentą ar galutinį atsakymą. Jei nieko nepasiūlė, neklausiama.',
        ),
        chain: returnsDesk,
        condition: unlessAnswer('return_outcome', 'nothing'),
      },
      durationBands([
        [600, 1],
        [900, 0.5],
      ]),
    ),
  ],
)
