import { scenario, text } from '../builders'

const nothing = text('None.', 'Ничего не приобретать.', 'Nieko neįsigyti.')

export const scenarios = [
  scenario('evening_course', 'routine', {
    name: text('An evening course for oneself', 'Вечерний курс для себя', 'Vakarinis kursas sau'),
    persona: text(
      'Works till six, learnt the subject years ago and has forgotten half of it.',
      'Человек работает до шести, когда-то учил этот предмет и половину уже забыл.',
      'Dirba iki šešių, kadaise šio dalyko mokėsi ir pusę pamiršo.',
    ),
    task: text(
      'Open with: "I would like to take this up again." Ask for a trial lesson and go to it. Control question: "What if the group is cancelled for want of people?"',
      'Начните так: «Хочу снова этим заняться». Попросите пробное занятие и сходите на него. Контрольный вопрос: «А если группа не наберётся?»',
      'Pradėkite taip: „Norėčiau vėl to imtis.“ Paprašykite bandomosios pamokos ir joje apsilankykite. Kontrolinis klausimas: „O jei grupė nesusirinks?“',
    ),
    purchase: text(
      'None, unless the trial lesson has a small price.',
      'Ничего; разве что пробное занятие стоит небольших денег.',
      'Nieko, nebent bandomoji pamoka nedaug kainuoja.',
    ),
    limit: 1500,
    minutes: 30,
    forbidden: text(
      'Sign nothing, pay no deposit, record no lesson and do not ask for the names of others.',
      'Ничего не подписывайте, не вносите аванс, не записывайте занятие, не выясняйте имён других.',
      'Nieko nepasirašykite, nemokėkite avanso, neįrašinėkite pamokos, neklausinėkite kitų vardų.',
    ),
  }),
  scenario('course_for_child', 'routine', {
    name: text('A course for a child', 'Курс для ребёнка', 'Būrelis vaikui'),
    persona: text(
      'Someone choosing lessons for a ten-year-old in the family who is shy with strangers.',
      'Взрослый, который выбирает занятия для десятилетнего ребёнка в семье; тот стесняется чужих.',
      'Suaugęs žmogus, renkantis užsiėmimus šeimos dešimtmečiui, kuris drovisi nepažįstamų.',
    ),
    task: text(
      'Come alone. Open with: "It is for a child of ten." No lesson is taken. Control question: "Who may fetch the child, and how do you check?"',
      'Приходите без ребёнка. Начните так: «Это для ребёнка десяти лет». На занятие не ходите. Контрольный вопрос: «Кто может забирать ребёнка и как вы это проверяете?»',
      'Ateikite be vaiko. Pradėkite taip: „Ieškau užsiėmimo dešimtmečiui.“ Į pamoką neikite. Kontrolinis klausimas: „Kas gali pasiimti vaiką ir kaip tai tikrinate?“',
    ),
    purchase: nothing,
    minutes: 20,
    forbidden: text(
      'Bring no child, give no data of a real one, do not go towards classrooms by yourself.',
      'Не приводите ребёнка, не называйте данных настоящего, сами к классам не ходите.',
      'Nesiveskite vaiko, neduokite tikro vaiko duomenų, vieni prie klasių neikite.',
    ),
  }),
  scenario('too_easy', 'complaint', {
    name: text('The lesson was too easy', 'Занятие оказалось слишком лёгким', 'Pamoka buvo per lengva'),
    persona: text(
      'A learner who gave up an evening for the trial lesson and learnt nothing new.',
      'Человек, который потратил на пробное занятие вечер и не узнал нового.',
      'Žmogus, bandomajai pamokai paskyręs vakarą ir nieko naujo nesužinojęs.',
    ),
    task: text(
      'Take the trial lesson. Then say at the desk: "I was told this is my level, and it was far too easy." Control question: "Who decides about a change of group?"',
      'Сходите на пробное занятие. Потом скажите у стойки: «Мне сказали, это мой уровень, а было слишком легко». Контрольный вопрос: «Кто решает о переводе в другую группу?»',
      'Apsilankykite bandomojoje pamokoje. Tada prie stalo pasakykite: „Man sakė, kad tai mano lygis, bet buvo per lengva.“ Kontrolinis klausimas: „Kas sprendžia dėl grupės keitimo?“',
    ),
    purchase: nothing,
    minutes: 30,
    forbidden: text(
      'Blame no teacher by name, compare nobody, do not complain in front of the class.',
      'Не обвиняйте преподавателя по имени, никого не сравнивайте, не жалуйтесь при группе.',
      'Nekaltinkite mokytojo vardu, nieko nelyginkite, nesiskųskite prie grupės.',
    ),
  }),
  scenario('money_back', 'return', {
    name: text('Money back for a course', 'Возврат денег за курс', 'Pinigų už kursą grąžinimas'),
    persona: text(
      'Someone whose friend paid ahead, is moving away and asked how it works.',
      'Человек, чей знакомый оплатил курс вперёд, переезжает и просил узнать порядок.',
      'Žmogus, kurio pažįstamas sumokėjo iš anksto, išsikrausto ir paprašė sužinoti tvarką.',
    ),
    task: text(
      'Ask about a course for yourself, then: "A friend has paid till summer and must move. What happens to the money?" Control question: "Within how many days is it paid out?"',
      'Спросите о курсе для себя, потом скажите: «Знакомый оплатил до лета, а теперь переезжает. Что будет с деньгами?» Контрольный вопрос: «За сколько дней их возвращают?»',
      'Pasiteiraukite apie kursą sau, tada sakykite: „Pažįstamas sumokėjo iki vasaros, bet išsikrausto. Kas bus su pinigais?“ Kontrolinis klausimas: „Per kiek dienų grąžinama?“',
    ),
    purchase: nothing,
    minutes: 20,
    forbidden: text(
      'Name no friend, even if asked, and do not threaten with a consumer office.',
      'Не называйте знакомого, даже если спросят, и не грозите защитой прав потребителей.',
      'Pažįstamo nenurodykite, net jei paklaus, ir negrasinkite vartotojų teisių tarnyba.',
    ),
  }),
]
