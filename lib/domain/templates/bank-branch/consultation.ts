import { chooseOne, option, scale, section, text, yesNo } from '../builders'
import { compliance, products, training } from './owners'

export const consultation = section(
  'consultation',
  {
    title: text(
      'Consultation and product knowledge',
      'Консультация и знание продуктов',
      'Konsultavimas ir produktų išmanymas',
    ),
    intro: text(
      'Let the adviser explain; ask what your brief tells you only at the end.',
      'Дайте консультанту объяснить; вопросы из задания задайте в конце.',
      'Leiskite konsultantui paaiškinti; užduotyje nurodytus klausimus užduokite pabaigoje.',
    ),
    share: 0.2,
    zone: [80, 92],
  },
  [
    yesNo('total_cost', {
      name: text(
        'The full cost of a loan is named in figures',
        'Полную стоимость кредита называют в цифрах',
        'Visa paskolos kaina pasakoma skaičiais',
      ),
      prompt: text(
        'Were you told the full cost of the loan in figures?',
        'Назвали ли вам полную стоимость кредита в цифрах?',
        'Ar jums skaičiais pasakė visą paskolos kainą?',
      ),
      guidance: text(
        'The annual percentage rate and the total to be repaid, spoken or in writing, before you ask. The monthly instalment alone is a "No". No loan discussed: not applicable.',
        'Полная стоимость в процентах годовых и общая сумма к возврату, устно или письменно, без вашего вопроса. Только ежемесячный платёж — «Нет». О кредите речи не было — «неприменимо».',
        'Bendros kredito kainos metinė norma ir visa grąžintina suma, žodžiu ar raštu, jums neklausus. Vien mėnesio įmoka – „Ne“. Apie paskolą nekalbėta – „netaikoma“.',
      ),
      weight: 3,
      canBeAbsent: true,
      gate: 'zeroes_section',
      chain: compliance,
    }),
    yesNo('fees_named', {
      name: text(
        'The fees of the product are named without asking',
        'Комиссии называют без вопроса клиента',
        'Mokesčiai pasakomi klientui neklausus',
      ),
      prompt: text(
        'Were you told the fees, or that there are none, without asking?',
        'Сказали ли вам без вашего вопроса, какие есть комиссии или что их нет?',
        'Ar jums neklausus pasakė, kokie taikomi mokesčiai, arba kad jų nėra?',
      ),
      guidance: text(
        'Opening, monthly, card or early closing fees. "It is all in the contract" is a "No".',
        'За открытие, ведение, карту, досрочное закрытие. «Всё есть в договоре» — «Нет».',
        'Už atidarymą, aptarnavimą, kortelę, nutraukimą anksčiau laiko. „Viskas yra sutartyje“ – „Ne“.',
      ),
      weight: 2,
      chain: compliance,
    }),
    yesNo('drawback_named', {
      name: text(
        'At least one risk or drawback is named',
        'Называют хотя бы один риск или недостаток',
        'Pasakoma bent viena rizika ar trūkumas',
      ),
      prompt: text(
        'Did the adviser name at least one risk or drawback of the product?',
        'Назвал ли консультант хотя бы один риск или недостаток продукта?',
        'Ar konsultantas pasakė bent vieną produkto riziką ar trūkumą?',
      ),
      guidance: text(
        'For instance a variable rate, penalties, loss of interest on early withdrawal.',
        'Например, плавающая ставка, штрафы, потеря процентов при досрочном снятии.',
        'Pavyzdžiui, kintamos palūkanos, delspinigiai, prarandamos palūkanos atsiėmus anksčiau.',
      ),
      weight: 2,
      chain: training,
    }),
    chooseOne(
      'alternatives',
      {
        name: text(
          'The customer can choose between suitable options',
          'Клиент может выбрать из подходящих вариантов',
          'Klientas gali rinktis iš tinkamų variantų',
        ),
        prompt: text('What were you offered?', 'Что вам предложили?', 'Ką jums pasiūlė?'),
        guidance: text(
          'Two terms or amounts of the same product count as two options.',
          'Два срока или две суммы одного продукта — это два варианта.',
          'Du to paties produkto terminai ar sumos – du variantai.',
        ),
        chain: products,
      },
      [
        option(
          'compared',
          1,
          true,
          text(
            'Two or more options, compared for my case',
            'Два варианта или больше, со сравнением для моего случая',
            'Du ar daugiau variantų ir palygino juos mano atveju',
          ),
        ),
        option(
          'listed',
          0.5,
          false,
          text(
            'Two or more options, not compared',
            'Два варианта или больше, без сравнения',
            'Du ar daugiau variantų be palyginimo',
          ),
        ),
        option(
          'one_reasoned',
          0.5,
          false,
          text(
            'One option, with the reason why',
            'Один вариант с объяснением, почему он',
            'Vieną variantą ir paaiškino kodėl',
          ),
        ),
        option(
          'one',
          0,
          false,
          text(
            'One option, or none',
            'Один вариант без объяснения или ничего',
            'Vieną variantą be paaiškinimo arba nieko',
          ),
        ),
      ],
    ),
    scale(
      'product_knowledge',
      {
        name: text('The adviser knows the product', 'Консультант знает продукт', 'Konsultantas išmano produktą'),
        prompt: text(
          'How was the control question in your brief answered?',
          'Как ответили на контрольный вопрос из задания?',
          'Kaip atsakė į užduoties kontrolinį klausimą?',
        ),
        guidance: text(
          'After the visit compare the answer with the price list or the website of the bank.',
          'После визита сверьте ответ с тарифами или сайтом банка.',
          'Po apsilankymo atsakymą palyginkite su banko įkainiais ar svetaine.',
        ),
        weight: 2,
        chain: training,
      },
      [
        text('Wrongly', 'Неверно', 'Neteisingai'),
        text('Not at all, without looking it up', 'Не ответили и не уточнили', 'Neatsakė ir nepasitikslino'),
        text(
          'Correctly after repeated questions',
          'Верно, но только после повторных вопросов',
          'Teisingai, bet tik kelis kartus perklausus',
        ),
        text(
          'Correctly, after looking it up or asking a colleague',
          'Верно, заглянув в тарифы или спросив коллегу',
          'Teisingai, pasitikslinęs įkainiuose ar pas kolegą',
        ),
        text('Correctly and fully at once', 'Сразу верно и полно', 'Iškart teisingai ir išsamiai'),
      ],
    ),
    yesNo('in_writing', {
      name: text(
        'The customer takes the figures home in writing',
        'Клиент уносит расчёт в письменном виде',
        'Klientas išsineša skaičiavimus raštu',
      ),
      prompt: text(
        'Did you receive the offer or calculation in writing?',
        'Получили ли вы предложение или расчёт в письменном виде?',
        'Ar gavote pasiūlymą ar skaičiavimą raštu?',
      ),
      guidance: text(
        'Printed, handwritten or by e-mail. A general leaflet without your figures is a "No".',
        'Распечатку, записи от руки или электронное письмо. Общий буклет без ваших цифр — «Нет».',
        'Atspausdintą, ranka rašytą ar el. laišku. Bendras lankstinukas be jūsų skaičių – „Ne“.',
      ),
      chain: products,
    }),
    yesNo('free_to_decide', {
      name: text(
        'The decision is left to the customer',
        'Решение остаётся за клиентом',
        'Sprendimas paliekamas klientui',
      ),
      prompt: text(
        'Were you left free to decide, without pressure?',
        'Оставили ли решение за вами, без давления?',
        'Ar sprendimą paliko jums, be spaudimo?',
      ),
      guidance: text(
        '"Only today", "everybody takes the insurance" or a contract pushed across the desk is a "No".',
        '«Только сегодня», «страховку берут все», договор, который сразу дают на подпись, — «Нет».',
        '„Tik šiandien“, „draudimą ima visi“ ar iškart duodama pasirašyti sutartis – „Ne“.',
      ),
      chain: compliance,
    }),
  ],
)
