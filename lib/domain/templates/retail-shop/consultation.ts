import { chooseOne, option, scale, section, text, yesNo } from '../builders'
import { merchandising, shopManager, training } from './owners'

export const consultation = section(
  'consultation',
  {
    title: text('Advice and product knowledge', 'Консультация и знание товара', 'Konsultavimas ir prekių išmanymas'),
    intro: text(
      'Ask the control question of your brief in the middle of the conversation, not at its start.',
      'Контрольный вопрос из задания задайте в середине разговора, а не в начале.',
      'Kontrolinį užduoties klausimą užduokite pokalbio viduryje, ne pradžioje.',
    ),
    share: 0.2,
    zone: [78, 92],
  },
  [
    chooseOne(
      'choice_shown',
      {
        name: text(
          'The customer is shown a real choice',
          'Покупателю показывают выбор',
          'Pirkėjui parodoma, iš ko rinktis',
        ),
        prompt: text('What were you shown?', 'Что вам показали?', 'Ką jums parodė?'),
        guidance: text(
          'Count different articles; two colours of one article are one.',
          'Считайте разные товары; два цвета одного товара — это один.',
          'Skaičiuokite skirtingas prekes; dvi tos pačios prekės spalvos – viena prekė.',
        ),
        weight: 2,
        chain: training,
      },
      [
        option(
          'compared',
          1,
          true,
          text(
            'At least two articles, with the difference explained',
            'Не меньше двух товаров и объяснили разницу',
            'Bent dvi prekes ir paaiškino skirtumą',
          ),
        ),
        option(
          'several',
          0.5,
          false,
          text(
            'At least two articles, left to me to compare',
            'Не меньше двух товаров, сравнить предоставили мне',
            'Bent dvi prekes, palyginti paliko man',
          ),
        ),
        option('one', 0.25, false, text('One article', 'Один товар', 'Vieną prekę')),
        option(
          'pointed',
          0,
          false,
          text('A hand pointing at the shelf', 'Махнули рукой в сторону полки', 'Mostelėjo ranka lentynos link'),
        ),
      ],
    ),
    scale(
      'article_knowledge',
      {
        name: text('The employee knows the goods', 'Сотрудник знает свой товар', 'Darbuotojas išmano savo prekes'),
        prompt: text(
          'How well did the employee explain the article you liked best?',
          'Насколько хорошо сотрудник рассказал о товаре, который вам понравился?',
          'Kaip darbuotojas papasakojo apie labiausiai patikusią prekę?',
        ),
        guidance: text(
          'Ask: "What makes this one better?" Then keep silent and let the employee speak.',
          'Спросите: «Чем этот лучше?» Затем помолчите и дайте сотруднику договорить.',
          'Paklauskite: „Kuo ši geresnė?“ Paskui patylėkite ir leiskite kalbėti darbuotojui.',
        ),
        weight: 2,
        chain: training,
      },
      [
        text('Knew nothing about it', 'Ничего о нём не знает', 'Nieko apie ją nežino'),
        text('Read the label aloud', 'Прочитал вслух этикетку', 'Perskaitė, kas parašyta etiketėje'),
        text('Named its properties', 'Назвал свойства товара', 'Išvardijo savybes'),
        text(
          'Explained what they mean in daily use',
          'Объяснил, что они дают в повседневной жизни',
          'Paaiškino, ką jos duoda kasdien',
        ),
        text(
          'Explained it for my own purpose, its limits included',
          'Объяснил применительно к моей задаче, не скрыв и минусов',
          'Paaiškino mano atveju, nenutylėdamas trūkumų',
        ),
      ],
    ),
    chooseOne(
      'control_question',
      {
        name: text(
          'A question about the article is answered truthfully',
          'На вопрос о товаре отвечают правду',
          'Į klausimą apie prekę atsakoma teisingai',
        ),
        prompt: text(
          'How was your control question answered?',
          'Как ответили на ваш контрольный вопрос?',
          'Kaip atsakė į jūsų kontrolinį klausimą?',
        ),
        guidance: text(
          'Afterwards compare with the label, the manual or the maker\'s website. None of these says anything: "could not check".',
          'Потом сверьтесь с этикеткой, инструкцией или сайтом изготовителя. Нигде не указано — «не удалось проверить».',
          'Paskui palyginkite su etikete, instrukcija ar gamintojo svetaine. Niekur nenurodyta – „nepavyko patikrinti“.',
        ),
        weight: 2,
        couldNotCheck: true,
        comment: 'always',
        chain: training,
      },
      [
        option(
          'right',
          1,
          true,
          text(
            'Correctly, at once or after looking it up',
            'Верно — сразу или после проверки',
            'Teisingai – iškart arba pasitikslinęs',
          ),
        ),
        option(
          'honest',
          0.5,
          false,
          text('With an honest "I do not know"', 'Честным «не знаю»', 'Sąžiningu „nežinau“'),
        ),
        option('wrong', 0, false, text('Wrongly', 'Неверно', 'Neteisingai')),
      ],
    ),
    yesNo('try_out', {
      name: text(
        'The customer is invited to try the article',
        'Покупателю предлагают попробовать товар в деле',
        'Pirkėjui pasiūloma prekę išbandyti',
      ),
      prompt: text(
        'Were you invited to try the article on or out?',
        'Предложили ли вам примерить товар или испытать его в деле?',
        'Ar jums pasiūlė prekę pasimatuoti arba išbandyti?',
      ),
      guidance: text(
        'Fitting room, switching on, sitting down, smelling. Goods that may not be unsealed: not applicable.',
        'Примерочная, включить, присесть, понюхать. Товар нельзя вскрывать — «неприменимо».',
        'Matavimosi kabina, įjungti, prisėsti, pauostyti. Prekės negalima išpakuoti – „netaikoma“.',
      ),
      canBeAbsent: true,
      chain: shopManager,
    }),
    chooseOne(
      'out_of_stock',
      {
        name: text(
          'What is not on the shelf is found for the customer',
          'То, чего нет на полке, для покупателя находят',
          'Ko nėra lentynoje, pirkėjui surandama',
        ),
        prompt: text(
          'Did you get to the size, colour or model you asked for?',
          'Нашёлся ли размер, цвет или модель, о которых вы спросили?',
          'Ar atsirado dydis, spalva ar modelis, kurio prašėte?',
        ),
        guidance: text(
          'Ask for a variant you do not see on display.',
          'Спросите о варианте, которого не видно в зале.',
          'Paprašykite varianto, kurio salėje nematyti.',
        ),
        weight: 2,
        chain: merchandising,
      },
      [
        option(
          'brought',
          1,
          true,
          text(
            'Yes, from the stockroom or another shelf',
            'Да, принесли со склада или с другой полки',
            'Taip, atnešė iš sandėlio ar nuo kitos lentynos',
          ),
        ),
        option(
          'arranged',
          1,
          true,
          text(
            'No, but ordered or reserved in another shop',
            'Нет, но предложили заказать или отложить в другом магазине',
            'Ne, bet pasiūlė užsakyti ar atidėti kitoje parduotuvėje',
          ),
        ),
        option(
          'checked',
          0.5,
          false,
          text('No, they looked and left it at that', 'Нет, посмотрели и на этом всё', 'Ne, patikrino ir tuo baigė'),
        ),
        option(
          'not_checked',
          0,
          false,
          text(
            'No, "everything is on display" without a look',
            'Нет, «всё в зале», и смотреть не стали',
            'Ne, „viskas salėje“ ir netikrino',
          ),
        ),
      ],
    ),
    yesNo('matching_item', {
      name: text(
        'Something that belongs to it is suggested',
        'Предлагают то, что подходит к покупке',
        'Pasiūloma, kas prie pirkinio tinka',
      ),
      prompt: text(
        'Was something useful to go with your article suggested?',
        'Предложили ли вам что-нибудь полезное к выбранному товару?',
        'Ar jums pasiūlė ką nors naudingo prie pasirinktos prekės?',
      ),
      guidance: text(
        'It must suit what you told them. A sweet at the till is a "No".',
        'Предложение должно подходить к вашим словам. Шоколадка у кассы — «Нет».',
        'Pasiūlymas turi tikti prie to, ką sakėte. Šokoladukas prie kasos – „Ne“.',
      ),
      weight: 0.5,
      bonus: true,
      chain: training,
    }),
  ],
)
