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
        'The annual rate and the total to be repaid are named',
        'Называют годовую ставку и полную сумму к возврату',
        'Pasakoma metinė norma ir visa grąžintina suma',
      ),
      prompt: text(
        'Were you told the annual rate of all costs together with the total to be repaid?',
        'Назвали ли вам полную годовую стоимость кредита вместе с общей суммой к возврату?',
        'Ar jums pasakė bendrą vartojimo kredito kainos metinę normą ir visą grąžintiną sumą?',
      ),
      guidance: text(
        'Both figures, spoken or in writing, before you ask. The monthly instalment alone is a "No". No loan discussed: not applicable.',
        'Обе цифры, устно или письменно, без вашего вопроса. Только ежемесячный платёж — «Нет». О кредите речи не было — «неприменимо».',
        'Abu skaičiai, žodžiu ar raštu, jums neklausus. Vien mėnesio įmoka – „Ne“. Apie paskolą nekalbėta – „netaikoma“.',
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
            'Du ar daugiau variantų, palygintų mano atveju',
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
            'Vieną variantą su paaiškinimu kodėl',
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
          'How was the control question of your brief answered?',
          'Как ответили на контрольный вопрос из задания?',
          'Kaip atsakė į užduoties kontrolinį klausimą?',
        ),
        guidance: text(
          'Compare with the correct answer in your brief after the visit.',
          'После визита сравните с верным ответом в задании.',
          'Po apsilankymo palyginkite su teisingu atsakymu užduotyje.',
        ),
        weight: 2,
        chain: training,
      },
      [
        text('Wrongly', 'Неверно', 'Neteisingai'),
        text('Not at all, without looking it up', 'Никак: и сам не знал, и не уточнил', 'Neatsakė ir nepasitikslino'),
        text(
          'Correctly after repeated questions',
          'Верно, но только после повторных вопросов',
          'Teisingai, bet tik kelis kartus perklausus',
        ),
        text('Correctly after looking it up', 'Верно, уточнив в источнике', 'Teisingai, pasitikslinęs'),
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
        'На бумаге, от руки или по почте. Общий буклет без ваших цифр — «Нет».',
        'Atspausdintą, ranka rašytą ar el. paštu. Bendras lankstinukas be jūsų skaičių – „Ne“.',
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
        '«Только сегодня», «страховку берут все», подсунутый договор — «Нет».',
        '„Tik šiandien“, „draudimą ima visi“ ar pakišta sutartis – „Ne“.',
      ),
      chain: compliance,
    }),
  ],
)
