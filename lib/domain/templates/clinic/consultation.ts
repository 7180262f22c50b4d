import { chooseOne, option, scale, section, text, yesNo } from '../builders'
import { doctors, patientSafety, services, training } from './owners'

export const consultation = section(
  'consultation',
  {
    title: text('Examination and advice', 'Осмотр и рекомендации', 'Apžiūra ir patarimai'),
    intro: text(
      'You judge how you are treated and informed, never the medicine itself.',
      'Вы оцениваете отношение и объяснения, но не само лечение.',
      'Vertinate elgesį ir paaiškinimus, o ne patį gydymą.',
    ),
    share: 0,
    zone: [82, 94],
  },
  [
    yesNo('hands_cleaned', {
      name: text(
        'Hands are cleaned before the patient is touched',
        'Перед осмотром врач обрабатывает руки',
        'Prieš liečiant pacientą nusivalomos rankos',
      ),
      prompt: text(
        'Did you see hands cleaned before you were touched?',
        'Видели ли вы, что перед осмотром врач обработал руки?',
        'Ar matėte, kaip prieš jus liečiant nusivalė rankas?',
      ),
      guidance: text(
        'Washed, disinfected or freshly gloved: any one will do. Nobody touched you: not applicable. It could have happened before you came in: "could not check".',
        'Вымыли, обработали или надели свежие перчатки — подходит любое. К вам не прикасались — «неприменимо». Могли сделать до вашего прихода — «не удалось проверить».',
        'Nuplovė, dezinfekavo ar užsimovė naujas pirštines – tinka bet kas. Jūsų nelietė – „netaikoma“. Galėjo atlikti prieš jums įeinant – „nepavyko patikrinti“.',
      ),
      weight: 5,
      canBeAbsent: true,
      couldNotCheck: true,
      gate: 'fails_visit',
      chain: patientSafety,
    }),
    yesNo('consent_asked', {
      name: text(
        'The doctor says what will be done and waits for a yes',
        'Врач говорит, что будет делать, и ждёт согласия',
        'Gydytojas pasako, ką darys, ir palaukia sutikimo',
      ),
      prompt: text(
        'Before the examination, were you asked whether you agreed?',
        'Попросили ли перед осмотром вашего согласия?',
        'Ar prieš apžiūrą paklausė, ar sutinkate?',
      ),
      guidance: text(
        '"I would like to listen to your chest, may I?" is enough. No examination: not applicable.',
        'Достаточно «Я послушаю вас, можно?» Осмотра не было — «неприменимо».',
        'Pakanka „Norėčiau paklausyti krūtinės, ar galima?“ Apžiūros nebuvo – „netaikoma“.',
      ),
      weight: 3,
      canBeAbsent: true,
      chain: doctors,
    }),
    scale(
      'explained',
      {
        name: text('The patient understands the result', 'Пациент понимает заключение', 'Pacientas supranta išvadą'),
        prompt: text(
          'How well could you retell at home what the doctor found?',
          'Насколько хорошо вы могли бы дома пересказать слова врача?',
          'Kaip gerai namie galėtumėte perpasakoti, ką sakė gydytojas?',
        ),
        guidance: text(
          'Try it aloud as soon as you are outside.',
          'Попробуйте вслух, как только выйдете.',
          'Pamėginkite balsu, vos išėję.',
        ),
        weight: 5,
        chain: training,
      },
      [
        text('Not at all: Latin or silence', 'Никак: латынь или молчание', 'Niekaip: lotynų kalba arba tyla'),
        text('A word or two', 'Пару слов', 'Vos keliais žodžiais'),
        text(
          'The main point, after asking back',
          'Главное, но после уточняющих вопросов',
          'Svarbiausią mintį, bet tik perklausus',
        ),
        text('The main point, at once', 'Главное, сразу', 'Svarbiausią mintį, iš karto'),
        text(
          'Everything, and I was asked to say it in my own words',
          'Всё; врач попросил повторить своими словами',
          'Viską; gydytojas paprašė pakartoti savais žodžiais',
        ),
      ],
    ),
    chooseOne(
      'options_discussed',
      {
        name: text(
          'The patient takes part in the decision',
          'Пациент участвует в решении',
          'Pacientas dalyvauja priimant sprendimą',
        ),
        prompt: text(
          'How was it decided what to do next?',
          'Как решали, что делать дальше?',
          'Kaip buvo nuspręsta, ką daryti toliau?',
        ),
        guidance: text(
          'Waiting and watching is an option too.',
          'Подождать и понаблюдать — тоже вариант.',
          'Palaukti ir stebėti – irgi variantas.',
        ),
        weight: 4,
        chain: doctors,
      },
      [
        option(
          'together',
          1,
          true,
          text(
            'Options with benefit and risk, then my view was asked',
            'Назвали варианты, пользу и риск и спросили моё мнение',
            'Išvardijo variantus, naudą bei riziką ir paklausė mano nuomonės',
          ),
        ),
        option(
          'reasoned',
          0.75,
          true,
          text(
            'One option, with its reason',
            'Один вариант с объяснением почему',
            'Vienas variantas, paaiškinus kodėl',
          ),
        ),
        option(
          'options_bare',
          0.25,
          false,
          text('Options, without benefit or risk', 'Варианты без пользы и риска', 'Variantai be naudos ir rizikos'),
        ),
        option(
          'ordered',
          0,
          false,
          text('I was told what to do', 'Просто сказали, что делать', 'Tiesiog pasakė, ką daryti'),
        ),
      ],
    ),
    yesNo('price_before', {
      name: text(
        'What must be paid is said before it is done',
        'О платной услуге говорят до её оказания',
        'Apie mokamą paslaugą pasakoma prieš ją atliekant',
      ),
      prompt: text(
        'Did you know the price of everything paid before it was done?',
        'Знали ли вы цену каждой платной услуги до её оказания?',
        'Ar žinojote kiekvienos mokamos paslaugos kainą prieš ją atliekant?',
      ),
      guidance: text(
        'In figures. Everything paid by the insurance: not applicable.',
        'В цифрах. Всё покрывает страховка — «неприменимо».',
        'Skaičiais. Viską apmoka draudimas – „netaikoma“.',
      ),
      weight: 4,
      canBeAbsent: true,
      gate: 'zeroes_section',
      chain: services,
    }),
    yesNo('no_overselling', {
      name: text(
        'Every suggested test has a stated purpose',
        'У каждого предложенного исследования названа цель',
        'Kiekvieno pasiūlyto tyrimo tikslas pasakomas',
      ),
      prompt: text(
        'Was the purpose of every suggested test explained?',
        'Объяснили ли цель каждого предложенного исследования?',
        'Ar paaiškino kiekvieno pasiūlyto tyrimo tikslą?',
      ),
      guidance: text(
        '"To be on the safe side" is no purpose. No test suggested: not applicable.',
        '«На всякий случай» — не цель. Исследований не предлагали — «неприменимо».',
        '„Dėl visa ko“ – ne tikslas. Tyrimų nesiūlė – „netaikoma“.',
      ),
      weight: 2,
      canBeAbsent: true,
      chain: doctors,
    }),
  ],
)
