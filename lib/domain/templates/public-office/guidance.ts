import { chooseMany, chooseOne, noneOfThese, option, scale, section, text, yesNo } from '../builders'
import { formsDesk, procedure, training } from './owners'

export const guidance = section(
  'guidance',
  {
    title: text('Advice and solution', 'Консультация и решение', 'Konsultacija ir sprendimas'),
    intro: text(
      'You are here to learn how it is done, not to lodge anything.',
      'Вы пришли узнать, как это делается; ничего не подавайте.',
      'Atėjote sužinoti, kaip tai daroma; nieko nepateikite.',
    ),
    share: 0.22,
    zone: [80, 92],
  },
  [
    chooseMany(
      'steps_told',
      {
        name: text(
          'The visitor learns the whole way to the result',
          'Посетитель узнаёт весь путь до результата',
          'Lankytojas sužino visą kelią iki rezultato',
        ),
        prompt: text(
          'What were you told about your matter?',
          'Что вам сказали по вашему делу?',
          'Ką jums pasakė apie jūsų reikalą?',
        ),
        guidance: text(
          'Tick what was said or handed to you before you asked.',
          'Отметьте то, что сказали или дали без вашего вопроса.',
          'Pažymėkite, ką pasakė ar davė jums neklausus.',
        ),
        weight: 3,
        chain: procedure,
      },
      1,
      [
        option('papers', 0.25, true, text('Which papers to bring', 'Какие документы нужны', 'Kokių dokumentų reikia')),
        option(
          'deadline',
          0.25,
          true,
          text('How long the decision takes', 'Сколько ждать решения', 'Kiek laukti sprendimo'),
        ),
        option(
          'fee',
          0.25,
          true,
          text(
            'What it costs, or that it is free',
            'Сколько стоит или что бесплатно',
            'Kiek kainuoja arba kad nemokama',
          ),
        ),
        option(
          'ways',
          0.25,
          true,
          text(
            'Where it can be lodged, online too',
            'Куда подавать, в том числе онлайн',
            'Kur pateikti, taip pat internetu',
          ),
        ),
        option(
          'result',
          0.25,
          true,
          text('How the result will reach me', 'Как я получу результат', 'Kaip gausiu rezultatą'),
        ),
        noneOfThese(text('None of these', 'Ничего из этого', 'Nieko iš išvardyto')),
      ],
    ),
    scale(
      'control_answer',
      {
        name: text('The answer is right', 'Ответ верен', 'Atsakymas teisingas'),
        prompt: text(
          'How was the control question in your brief answered?',
          'Как ответили на контрольный вопрос из задания?',
          'Kaip atsakė į užduoties kontrolinį klausimą?',
        ),
        guidance: text(
          'Your brief holds the right answer. Opening the regulation or asking next door is good practice.',
          'Верный ответ есть в задании. Открыть инструкцию или спросить коллегу — хорошая практика.',
          'Teisingas atsakymas yra užduotyje. Atsiversti tvarką ar paklausti kolegos – gera praktika.',
        ),
        weight: 3,
        chain: training,
      },
      [
        text('Wrong', 'Неверно', 'Neteisingai'),
        text('No answer: "look on the website"', 'Без ответа: «всё есть на сайте»', 'Neatsakė: „žiūrėkite svetainėje“'),
        text('Half of it right', 'Верно наполовину', 'Iš dalies teisingai'),
        text('Right, after checking', 'Верно, после проверки', 'Teisingai, pasitikrinus'),
        text('Right at once, with the reason', 'Верно сразу и с объяснением', 'Teisingai iškart ir paaiškinant'),
      ],
    ),
    scale(
      'plain_language',
      {
        name: text(
          'The office speaks plain language',
          'В ведомстве говорят человеческим языком',
          'Įstaigoje kalbama žmonėms suprantamai',
        ),
        prompt: text('How clear was the explanation?', 'Насколько ясным было объяснение?', 'Ar aiškiai paaiškino?'),
        guidance: text(
          'Could you repeat at home what to do first?',
          'Сможете ли вы дома повторить, с чего начать?',
          'Ar namie galėtumėte pakartoti, nuo ko pradėti?',
        ),
        chain: training,
      },
      [
        text('Numbers of articles, unclear to me', 'Номера статей, непонятно', 'Straipsnių numeriai, neaišku'),
        text('Clear once I had asked again', 'Понятно после переспроса', 'Aišku tik perklausus'),
        text('Clear at once', 'Понятно сразу', 'Aišku iškart'),
      ],
    ),
    yesNo('list_in_hand', {
      name: text(
        'The visitor goes home with a list',
        'Посетитель уходит со списком на руках',
        'Lankytojas išeina su sąrašu',
      ),
      prompt: text(
        'Did you get the list of papers in writing?',
        'Получили ли вы список документов в письменном виде?',
        'Ar dokumentų sąrašą gavote raštu?',
      ),
      guidance: text(
        'Printed, by message, or the very page shown and marked. Photograph it at home, your own data covered.',
        'Распечатка, сообщение или отмеченная для вас страница. Сфотографируйте дома, закрыв свои данные.',
        'Atspausdintą, žinute arba jums pažymėtą puslapį. Namie nufotografuokite, savo duomenis uždenkite.',
      ),
      photo: { when: 'one_in', k: 3 },
      comment: 'never',
      chain: formsDesk,
    }),
    yesNo('form_helped', {
      name: text('Help with the form is offered', 'С бланком предлагают помочь', 'Pasiūloma padėti užpildyti formą'),
      prompt: text(
        'Were you offered help with the form?',
        'Предложили ли вам помощь с бланком?',
        'Ar jums pasiūlė padėti užpildyti formą?',
      ),
      guidance: text(
        'A filled-in sample within reach counts. Your matter needs no form: not applicable.',
        'Образец заполнения под рукой считается. Бланк для вашего дела не нужен — «неприменимо».',
        'Užpildytas pavyzdys po ranka skaitosi. Jūsų reikalui formos nereikia – „netaikoma“.',
      ),
      canBeAbsent: true,
      chain: formsDesk,
    }),
    chooseOne(
      'one_stop',
      {
        name: text(
          'One visit is enough, or the next door is named',
          'Хватает одного визита или точно называют, куда дальше',
          'Pakanka vieno apsilankymo arba tiksliai pasakoma, kur toliau',
        ),
        prompt: text(
          'With what did you leave the counter?',
          'С чем вы отошли от окна?',
          'Su kuo nuėjote nuo langelio?',
        ),
        guidance: text(
          'What counts is what you know now, not whether you like it.',
          'Важно, что вы теперь знаете, а не нравится ли вам это.',
          'Svarbu, ką dabar žinote, o ne ar tai patinka.',
        ),
        weight: 2,
        chain: procedure,
      },
      [
        option(
          'complete',
          1,
          true,
          text('With everything I need to know', 'Со всем, что нужно знать', 'Su viskuo, ką reikia žinoti'),
        ),
        option(
          'handed_over',
          1,
          true,
          text(
            'With a name or door, and they told them I was coming',
            'С именем или кабинетом, и там обо мне предупредили',
            'Su vardu ar kabinetu, ir ten apie mane įspėjo',
          ),
        ),
        option('pointed', 0.5, false, text('With a room number', 'С номером кабинета', 'Su kabineto numeriu')),
        option(
          'sent_round',
          0,
          false,
          text(
            '"Not here" without more, or back where I came from',
            '«Это не к нам» без пояснений или обратно по кругу',
            'Su „čia ne pas mus“ arba pasiųstas atgal, iš kur atėjau',
          ),
        ),
      ],
    ),
  ],
)
