import { chooseMany, chooseOne, noneOfThese, option, section, text, yesNo } from '../builders'
import { admissions, frontDesk } from './owners'

export const needs = section(
  'needs',
  {
    title: text('Discovery of needs', 'Выявление потребностей', 'Poreikių išsiaiškinimas'),
    intro: text(
      'Say only the opening sentence of your brief. Then answer what you are asked.',
      'Произнесите только первую фразу из задания. Дальше отвечайте на вопросы.',
      'Pasakykite tik pirmąjį užduoties sakinį. Toliau atsakinėkite į klausimus.',
    ),
    share: 0.12,
    zone: [75, 90],
  },
  [
    yesNo('goal_first', {
      name: text(
        'The aim of the learner comes before the course',
        'Сначала цель ученика, потом курс',
        'Pirmiausia mokinio tikslas, tik paskui kursas',
      ),
      prompt: text(
        'Were you asked what the learning is for before a course was named?',
        'Спросили ли вас о цели учёбы, прежде чем назвать курс?',
        'Ar prieš įvardydami kursą paklausė, kam reikia mokytis?',
      ),
      guidance: text(
        '"For work, travel, an exam?" will do. "Which group do you want?" will not.',
        '«Для работы, поездок, экзамена?» — подойдёт. «В какую группу хотите?» — нет.',
        '„Darbui, kelionėms, egzaminui?“ tinka. „Į kurią grupę norite?“ netinka.',
      ),
      chain: frontDesk,
    }),
    chooseMany(
      'topics_asked',
      {
        name: text(
          'The school learns what decides the choice of a course',
          'В школе выясняют всё, от чего зависит выбор курса',
          'Mokykla išsiaiškina, kas lemia kurso pasirinkimą',
        ),
        prompt: text('What were you asked about?', 'О чём вас спросили?', 'Ko jūsų klausė?'),
        guidance: text(
          'Tick what was asked in words. A form to fill in counts if someone then spoke with you about it.',
          'Отметьте то, о чём спросили словами. Анкета считается, если потом её с вами обсудили.',
          'Pažymėkite, ko klausė žodžiu. Anketa skaitosi, jei paskui ją su jumis aptarė.',
        ),
        weight: 3,
        chain: frontDesk,
      },
      1,
      [
        option(
          'past',
          0.25,
          true,
          text('What was learnt before, and where', 'Что и где уже изучали', 'Ką ir kur jau mokėsi'),
        ),
        option(
          'deadline',
          0.25,
          true,
          text('By when the result is needed', 'К какому сроку нужен результат', 'Iki kada reikia rezultato'),
        ),
        option(
          'schedule',
          0.25,
          true,
          text('Days and hours that suit', 'Удобные дни и часы', 'Tinkamos dienos ir valandos'),
        ),
        option(
          'form',
          0.25,
          true,
          text(
            'Group or single lessons, in class or online',
            'Группа или один на один, в классе или онлайн',
            'Grupėje ar individualiai, klasėje ar internetu',
          ),
        ),
        option('age', 0.25, true, text('Age or school year', 'Возраст или класс', 'Amžius ar klasė')),
        option(
          'difficulties',
          0.25,
          true,
          text(
            'What is difficult, what to be careful of',
            'Что даётся трудно, что учесть',
            'Kas sekasi sunkiai, į ką atsižvelgti',
          ),
        ),
        noneOfThese(text('None of these', 'Ни о чём из этого', 'Nieko iš išvardyto')),
      ],
    ),
    chooseOne(
      'level_found',
      {
        name: text(
          'The level is established before a group is offered',
          'Прежде чем предложить группу, определяют уровень',
          'Prieš siūlant grupę nustatomas lygis',
        ),
        prompt: text(
          'How was the level of the learner established?',
          'Как определили уровень ученика?',
          'Kaip nustatė mokinio lygį?',
        ),
        guidance: text(
          'A test that was fixed for a named day counts as taken. A course for complete beginners: not applicable.',
          'Тест, назначенный на определённый день, считается. Курс для начинающих с нуля — «неприменимо».',
          'Konkrečiai dienai paskirtas testas skaitosi. Kursas visai pradedantiesiems – „netaikoma“.',
        ),
        weight: 2,
        canBeAbsent: true,
        chain: admissions,
      },
      [
        option(
          'tested',
          1,
          true,
          text(
            'By a test, or a teacher talked with the learner',
            'Тест или беседа с преподавателем',
            'Testu arba mokytojui pasikalbėjus su mokiniu',
          ),
        ),
        option(
          'questions',
          0.5,
          false,
          text('By a few questions at the desk', 'Несколько вопросов у стойки', 'Keliais klausimais prie stalo'),
        ),
        option('own_word', 0.25, false, text('They took my word for it', 'Поверили на слово', 'Patikėjo mano žodžiu')),
        option('not', 0, false, text('It was not spoken of', 'Об уровне речи не было', 'Apie lygį nekalbėjo')),
      ],
    ),
  ],
)
