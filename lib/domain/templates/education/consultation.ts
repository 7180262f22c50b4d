import { chooseMany, chooseOne, noneOfThese, option, scale, section, text, yesNo } from '../builders'
import { frontDesk, programmes } from './owners'

export const consultation = section(
  'consultation',
  {
    title: text('Advice on the course', 'Консультация по курсу', 'Konsultacija dėl kurso'),
    intro: text(
      'Let them tell their story of the course. The control question comes last.',
      'Дайте рассказать о курсе. Контрольный вопрос — в конце.',
      'Leiskite papasakoti apie kursą. Kontrolinis klausimas – pabaigoje.',
    ),
    share: 0.17,
    zone: [80, 92],
  },
  [
    chooseOne(
      'course_fit',
      {
        name: text(
          'The course offered follows from what the visitor said',
          'Предложенный курс вытекает из того, что сказал посетитель',
          'Siūlomas kursas susietas su tuo, ką pasakė lankytojas',
        ),
        prompt: text('How was the course offered to you?', 'Как вам предложили курс?', 'Kaip jums pasiūlė kursą?'),
        guidance: text(
          '"You said you travel on Thursdays, therefore …" is a reason that fits your case.',
          '«Вы сказали, что в четверг вас не бывает, поэтому…» — довод для вашего случая.',
          '„Sakėte, kad ketvirtadieniais išvykstate, todėl …“ – jūsų atvejui tinkamas argumentas.',
        ),
        weight: 2,
        chain: frontDesk,
      },
      [
        option(
          'reasoned',
          1,
          true,
          text(
            'One or two courses, with reasons from my case',
            'Один-два курса с доводами для моего случая',
            'Vieną ar du kursus, argumentuojant pagal mano atvejį',
          ),
        ),
        option(
          'praised',
          0.5,
          false,
          text(
            'A course, with praise that would fit anyone',
            'Курс с похвалами, которые подошли бы любому',
            'Kursą, giriant žodžiais, tinkančiais bet kam',
          ),
        ),
        option(
          'list',
          0.25,
          false,
          text(
            'The whole list, to choose from by myself',
            'Весь список — выбирайте сами',
            'Visą sąrašą – rinkitės patys',
          ),
        ),
        option(
          'nothing',
          0,
          false,
          text('A website or leaflet only', 'Только сайт или буклет', 'Tik svetainę ar lankstinuką'),
        ),
      ],
    ),
    chooseMany(
      'course_described',
      {
        name: text(
          'The visitor can picture the course',
          'Посетитель представляет себе курс',
          'Lankytojas gali įsivaizduoti kursą',
        ),
        prompt: text(
          'What were you told about the course?',
          'Что вам рассказали о курсе?',
          'Ką jums papasakojo apie kursą?',
        ),
        guidance: text(
          'Spoken or shown on paper and talked through. Answers to your own questions do not count here.',
          'Словами или на бумаге с пояснением. Ответы на ваши вопросы здесь не в счёт.',
          'Žodžiu arba popieriuje su paaiškinimu. Atsakymai į jūsų klausimus čia nesiskaito.',
        ),
        weight: 2,
        chain: frontDesk,
      },
      1,
      [
        option(
          'outcome',
          0.25,
          true,
          text('What one can do at the end', 'Что будешь уметь в конце', 'Ką mokėsi pabaigoje'),
        ),
        option(
          'hours',
          0.25,
          true,
          text('Number and length of lessons', 'Сколько занятий и какой длины', 'Kiek pamokų ir kokios trukmės'),
        ),
        option('group', 0.25, true, text('Size of the group', 'Сколько человек в группе', 'Grupės dydis')),
        option(
          'teacher',
          0.25,
          true,
          text(
            'Who teaches, with what training',
            'Кто ведёт и какая у него подготовка',
            'Kas moko ir kokį turi pasirengimą',
          ),
        ),
        option(
          'homework',
          0.25,
          true,
          text(
            'Work at home, hours a week',
            'Сколько часов в неделю заниматься дома',
            'Kiek valandų per savaitę mokytis namie',
          ),
        ),
        noneOfThese(text('None of these', 'Ничего из этого', 'Nieko iš išvardyto')),
      ],
    ),
    yesNo('honest_promise', {
      name: text(
        'Only what a learner can reach is promised',
        'Обещают только достижимое',
        'Žadama tik tai, kas pasiekiama',
      ),
      prompt: text(
        'Did the promises stay within what is realistic?',
        'Оставались ли обещания реалистичными?',
        'Ar pažadai buvo realistiški?',
      ),
      guidance: text(
        '"Fluent in three months" or "everyone passes" is a "No"; write the sentence down. They promised nothing at all: "Yes".',
        '«Свободно за три месяца» или «сдают все» — «Нет»; запишите фразу. Ничего не обещали — «Да».',
        '„Laisvai per tris mėnesius“ ar „išlaiko visi“ – „Ne“; užrašykite tą sakinį. Nieko nežadėjo – „Taip“.',
      ),
      chain: programmes,
    }),
    yesNo('paper_named', {
      name: text(
        'The visitor knows which document the course ends with',
        'Посетитель знает, какой документ выдают в конце',
        'Lankytojas žino, koks dokumentas išduodamas baigus',
      ),
      prompt: text(
        'Were you told which certificate the course leads to?',
        'Сказали ли вам, какой документ выдают по окончании?',
        'Ar jums pasakė, koks pažymėjimas išduodamas baigus kursą?',
      ),
      guidance: text(
        'Its name and who recognises it; "no certificate" said openly is a "Yes". A hobby course: not applicable.',
        'Как он называется и кто его признаёт; честное «документа не даём» — «Да». Курс для души — «неприменимо».',
        'Kaip vadinasi ir kas jį pripažįsta; atvirai pasakyta „pažymėjimo neišduodame“ – „Taip“. Laisvalaikio kursas – „netaikoma“.',
      ),
      canBeAbsent: true,
      comment: 'never',
      chain: programmes,
    }),
    scale(
      'control_answer',
      {
        name: text(
          'The front desk knows its courses',
          'Администратор знает курсы школы',
          'Administratorius išmano mokyklos kursus',
        ),
        prompt: text(
          'How was the control question in your brief answered?',
          'Как ответили на контрольный вопрос из задания?',
          'Kaip atsakė į užduoties kontrolinį klausimą?',
        ),
        guidance: text(
          'Compare with the website or the contract afterwards. Fetching a teacher counts as looking it up.',
          'Потом сверьте с сайтом или договором. Позвать преподавателя — то же, что уточнить.',
          'Vėliau palyginkite su svetaine ar sutartimi. Pakviesti mokytoją – tas pats, kas pasitikslinti.',
        ),
        weight: 2,
        chain: frontDesk,
      },
      [
        text('Wrongly', 'Неверно', 'Neteisingai'),
        text(
          'Evaded: "you will see in class"',
          'Ушли от ответа: «на занятии увидите»',
          'Išsisuko: „pamokoje pamatysite“',
        ),
        text(
          'In part, the rest I had to find myself',
          'Частично, остальное пришлось искать',
          'Iš dalies, kita teko išsiaiškinti savarankiškai',
        ),
        text('Correctly, after looking it up', 'Верно, уточнив', 'Teisingai, pasitikslinus'),
        text('Correctly at once, with an example', 'Сразу верно и с примером', 'Iškart teisingai ir su pavyzdžiu'),
      ],
    ),
  ],
)
