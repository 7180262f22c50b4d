import { chooseMany, noneOfThese, option, scale, section, text, yesNo } from '../builders'
import { menu, teamLead, training } from './owners'

export const greeting = section(
  'greeting',
  {
    title: text('Greeting and voice', 'Приветствие и голос', 'Pasisveikinimas ir balsas'),
    intro: text(
      'Let the other side speak first.',
      'Дайте на том конце заговорить первыми.',
      'Leiskite pirmam prabilti kitoje linijos pusėje.',
    ),
    share: 0,
    zone: [80, 95],
  },
  [
    chooseMany(
      'greeting_parts',
      {
        name: text('The greeting is complete', 'Приветствие полное', 'Pasisveikinimas išsamus'),
        prompt: text(
          'What did you hear in the greeting?',
          'Что прозвучало в приветствии?',
          'Ką išgirdote pasisveikinant?',
        ),
        guidance: text(
          'Within the first two sentences. Whether a name was said, not which: do not write it down.',
          'В первых двух фразах. Важно, прозвучало ли имя, а не какое: не записывайте его.',
          'Per pirmuosius du sakinius. Svarbu, ar pasakė vardą, o ne koks jis: neužsirašykite.',
        ),
        weight: 4,
        chain: training,
      },
      1,
      [
        option('hello', 0.25, true, text('A greeting', 'Слова приветствия', 'Pasisveikinimą')),
        option(
          'company',
          0.25,
          true,
          text('The name of the organisation', 'Название организации', 'Įstaigos pavadinimą'),
        ),
        option('name', 0.25, true, text('Who is speaking', 'Кто говорит', 'Kas kalba')),
        option('help', 0.25, true, text('An offer to help', 'Готовность помочь', 'Pasiūlymą padėti')),
        noneOfThese(text('None of these', 'Ничего из этого', 'Nieko iš išvardyto')),
      ],
    ),
    scale(
      'voice',
      {
        name: text('The voice is friendly and awake', 'Голос приветливый и живой', 'Balsas malonus ir gyvas'),
        prompt: text('How did the voice sound to you?', 'Как звучал голос?', 'Kaip skambėjo balsas?'),
        guidance: text(
          'The whole call taken together. An accent or a hoarse throat says nothing.',
          'За весь разговор. Акцент и простуда ни о чём не говорят.',
          'Per visą pokalbį. Akcentas ar kimumas nieko nereiškia.',
        ),
        weight: 4,
        chain: teamLead,
      },
      [
        text('Irritated', 'Раздражённо', 'Irzliai'),
        text('Bored, reading aloud', 'Скучно, по бумажке', 'Nuobodžiai, lyg skaitant iš lapo'),
        text('Neutral', 'Ровно', 'Neutraliai'),
        text('Friendly', 'Приветливо', 'Maloniai'),
        text(
          'Friendly, and glad to be of help',
          'Приветливо и с желанием помочь',
          'Maloniai ir nuoširdžiai norint padėti',
        ),
      ],
    ),
    scale(
      'line_clear',
      {
        name: text('Every word can be understood', 'Слышно каждое слово', 'Girdėti kiekvienas žodis'),
        prompt: text('How well could you hear?', 'Как было слышно?', 'Kaip girdėjosi?'),
        guidance: text(
          'Check your own reception first. Noise of other calls and speaking too fast belong here.',
          'Сначала проверьте свою связь. Шум чужих разговоров и скороговорка — сюда же.',
          'Pirma patikrinkite savo ryšį. Kitų pokalbių triukšmas ir greitakalbė – irgi čia.',
        ),
        weight: 3,
        couldNotCheck: true,
        chain: menu,
      },
      [
        text('I had to ask again several times', 'Приходилось переспрашивать не раз', 'Teko perklausti kelis kartus'),
        text('I had to ask again once', 'Пришлось переспросить один раз', 'Teko perklausti vieną kartą'),
        text('Every word at once', 'Каждое слово было ясно сразу', 'Kiekvieną žodį supratau iškart'),
      ],
    ),
    yesNo('name_used', {
      name: text(
        'The caller is addressed by name',
        'К позвонившему обращаются по имени',
        'Į skambinantįjį kreipiamasi vardu',
      ),
      prompt: text(
        'Were you addressed by your name during the call?',
        'Обратились ли к вам в разговоре по имени?',
        'Ar pokalbio metu į jus kreipėsi vardu?',
      ),
      guidance: text(
        'Give the name from your brief when asked, or in your first sentence.',
        'Назовите имя из задания, когда спросят, или в первой фразе.',
        'Užduotyje nurodytą vardą pasakykite paklausti arba pirmu sakiniu.',
      ),
      bonus: true,
      chain: teamLead,
    }),
  ],
)
