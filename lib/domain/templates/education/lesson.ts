import { chooseOne, duration, durationBands, option, scale, section, text, unlessAnswer, yesNo } from '../builders'
import { teaching, timetable } from './owners'

const taken = unlessAnswer('lesson_taken', 'none')

export const lesson = section(
  'lesson',
  {
    title: text('Trial lesson', 'Пробное занятие', 'Bandomoji pamoka'),
    intro: text(
      'Take part like anyone else; watch the teacher, not the pupils. Nothing is photographed or recorded in class.',
      'Участвуйте наравне со всеми; наблюдайте за преподавателем, а не за учениками. В классе не снимать и не записывать.',
      'Dalyvaukite kaip visi; stebėkite mokytoją, o ne mokinius. Klasėje nieko nefotografuokite ir neįrašinėkite.',
    ),
    share: 0.18,
    zone: [80, 92],
  },
  [
    chooseOne(
      'lesson_taken',
      {
        name: text(
          'Lesson the shopper took part in',
          'Занятие, в котором участвовал проверяющий',
          'Pamoka, kurioje dalyvavo tikrintojas',
        ),
        prompt: text(
          'Which trial lesson did you get?',
          'Какое пробное занятие вам дали?',
          'Kokią bandomąją pamoką gavote?',
        ),
        guidance: text(
          'The same day or on a later day you were given. Your brief has no lesson: choose the last line.',
          'В тот же день или в другой, который вам назначили. В задании нет занятия — последняя строка.',
          'Tą pačią ar kitą jums paskirtą dieną. Užduotyje pamokos nėra – paskutinė eilutė.',
        ),
        weight: 0,
        comment: 'never',
      },
      [
        option('full', 0, true, text('A whole lesson', 'Полное занятие', 'Visą pamoką')),
        option(
          'part',
          0,
          true,
          text(
            'Part of a lesson, or a short demonstration',
            'Часть занятия или короткий показ',
            'Dalį pamokos arba trumpą pristatymą',
          ),
        ),
        option('none', 0, true, text('None', 'Никакого', 'Jokios')),
      ],
    ),
    duration(
      'start_delay',
      {
        name: text('The lesson begins on time', 'Занятие начинается вовремя', 'Pamoka prasideda laiku'),
        prompt: text(
          'How late did the lesson begin?',
          'С каким опозданием началось занятие?',
          'Kiek vėlavo pamokos pradžia?',
        ),
        guidance: text(
          'From the hour in the timetable to the first words to the class. On the minute: stop the watch at once.',
          'От времени в расписании до первых слов, обращённых к классу. Минута в минуту — сразу остановите секундомер.',
          'Nuo tvarkaraštyje nurodyto laiko iki pirmųjų žodžių klasei. Minutė į minutę – chronometrą sustabdykite iškart.',
        ),
        chain: timetable,
        condition: taken,
      },
      durationBands([
        [120, 1],
        [300, 0.5],
      ]),
    ),
    yesNo('newcomer_seated', {
      name: text('A newcomer is met in class', 'Новичка в классе встречают', 'Naujokas klasėje sutinkamas'),
      prompt: text(
        'Did the teacher find you a place in the class?',
        'Помог ли вам преподаватель найти место в классе?',
        'Ar mokytojas padėjo jums rasti vietą klasėje?',
      ),
      guidance: text(
        'A seat, a partner, a sheet: any of them, before the work begins. One to one: the teacher says who he or she is.',
        'Стул, напарник, листок с заданием — что угодно до начала работы. Один на один — преподаватель представился.',
        'Kėdė, porininkas, užduočių lapas – bet kas prieš pradedant dirbti. Individualiai – mokytojas prisistatė.',
      ),
      chain: teaching,
      condition: taken,
    }),
    yesNo('aim_named', {
      name: text(
        'The class knows what the lesson is for',
        'Класс знает, зачем это занятие',
        'Klasė žino, kam ši pamoka',
      ),
      prompt: text(
        'Did the teacher say what the lesson was to achieve?',
        'Сказал ли преподаватель, чему вы научитесь на занятии?',
        'Ar mokytojas pasakė pamokos tikslą?',
      ),
      guidance: text(
        'Spoken or on the board. "Open page 40" is a "No".',
        'Словами или на доске. «Откройте страницу 40» — «Нет».',
        'Žodžiu ar lentoje. „Atsiverskite 40 puslapį“ – „Ne“.',
      ),
      comment: 'never',
      chain: teaching,
      condition: taken,
    }),
    scale(
      'active_share',
      {
        name: text(
          'Learners work, not only listen',
          'Ученики работают, а не только слушают',
          'Mokiniai dirba, ne tik klausosi',
        ),
        prompt: text(
          'How much of the lesson did you spend doing something yourself?',
          'Какую часть занятия вы что-то делали сами?',
          'Kurią pamokos dalį ką nors darėte patys?',
        ),
        guidance: text(
          'Speaking, writing, solving, trying out. Look at the clock when you begin and stop.',
          'Говорить, писать, решать, пробовать. Засекайте, когда начали и закончили.',
          'Kalbėti, rašyti, spręsti, bandyti. Pasižiūrėkite, kada pradėjote ir baigėte.',
        ),
        weight: 2,
        chain: teaching,
        condition: taken,
      },
      [
        text(
          'Nothing: the teacher spoke throughout',
          'Нисколько: говорил только преподаватель',
          'Nieko: visą laiką kalbėjo mokytojas',
        ),
        text('A few minutes', 'Несколько минут', 'Kelias minutes'),
        text('About a third', 'Около трети', 'Maždaug trečdalį'),
        text('About half', 'Около половины', 'Maždaug pusę'),
        text('More than half', 'Больше половины', 'Daugiau nei pusę'),
      ],
    ),
    scale(
      'mistakes',
      {
        name: text('Mistakes are used to learn', 'На ошибках учат', 'Iš klaidų mokomasi'),
        prompt: text(
          'What did the teacher do with mistakes?',
          'Что преподаватель делал с ошибками?',
          'Ką mokytojas darė su klaidomis?',
        ),
        guidance: text(
          'Make one yourself on purpose. Choose the line you saw most often. Nobody made any: could not check.',
          'Одну сделайте сами, нарочно. Выберите то, что видели чаще. Ошибок не было — «не удалось проверить».',
          'Vieną tyčia padarykite patys. Pasirinkite, ką matėte dažniausiai. Klaidų nebuvo – „nepavyko patikrinti“.',
        ),
        couldNotCheck: true,
        chain: teaching,
        condition: taken,
      },
      [
        text('Passed over, or made fun of', 'Пропускал мимо или высмеивал', 'Praleisdavo negirdomis arba pašiepdavo'),
        text('Corrected, nothing explained', 'Исправлял без объяснения', 'Pataisydavo nepaaiškinęs'),
        text('Helped to see why', 'Помогал понять, почему', 'Padėdavo suprasti kodėl'),
      ],
    ),
    yesNo('feedback', {
      name: text('The learner hears how it went', 'Ученик слышит, как всё прошло', 'Mokinys išgirsta, kaip sekėsi'),
      prompt: text(
        'Did you hear something about your own work after the lesson?',
        'Сказали ли вам после занятия что-нибудь о вашей работе?',
        'Ar po pamokos ką nors pasakė apie jūsų darbą?',
      ),
      guidance: text(
        'A strength, a gap, a suggestion, about you in particular. "Well done, everyone" is a "No".',
        'Что получается, чего не хватает, что советуют — лично вам. «Все молодцы» — «Нет».',
        'Kas sekasi, ko trūksta, ką pataria – asmeniškai jums. „Visi šaunuoliai“ – „Ne“.',
      ),
      weight: 2,
      chain: teaching,
      condition: taken,
    }),
  ],
)
