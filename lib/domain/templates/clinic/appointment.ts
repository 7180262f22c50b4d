import { chooseMany, chooseOne, duration, durationBands, noneOfThese, option, section, text, yesNo } from '../builders'
import { patientSafety, scheduling, training } from './owners'

export const appointment = section(
  'appointment',
  {
    title: text('Making the appointment', 'Запись на приём', 'Registracija pas gydytoją'),
    intro: text(
      'Ring on a weekday morning, when everybody does. Take no urgent slot.',
      'Звоните утром в будний день, как все. Срочного времени не занимайте.',
      'Skambinkite darbo dienos rytą, kaip ir visi. Skubiems pacientams skirto laiko neužimkite.',
    ),
    share: 0,
    zone: [74, 90],
  },
  [
    duration(
      'call_answered',
      {
        name: text(
          'The call is answered in under two minutes',
          'На звонок отвечают менее чем за две минуты',
          'Į skambutį atsiliepiama greičiau nei per dvi minutes',
        ),
        prompt: text(
          'How long until a person spoke to you?',
          'Сколько прошло, пока с вами заговорил человек?',
          'Kiek laiko praėjo, kol prabilo žmogus?',
        ),
        guidance: text(
          'From the first ring. A promised call-back ends the watch only when it comes.',
          'С первого гудка. Обещали перезвонить — секундомер идёт до их звонка.',
          'Nuo pirmo signalo. Pažadėjo perskambinti – laikas eina, kol perskambins.',
        ),
        weight: 3,
        chain: scheduling,
      },
      durationBands([
        [120, 1],
        [300, 0.5],
      ]),
    ),
    yesNo('urgency_asked', {
      name: text(
        'The caller is asked how urgent it is',
        'У звонящего узнают, насколько это срочно',
        'Skambinančiojo paklausiama, ar skubu',
      ),
      prompt: text(
        'Were you asked about your complaint before a date was chosen?',
        'Спросили ли вас до выбора даты, что вас беспокоит?',
        'Ar prieš parenkant datą jūsų paklausė, kas vargina?',
      ),
      guidance: text(
        'One question will do: "Is it urgent?" or "What is it about?". Answer that it can wait.',
        'Достаточно одного вопроса: «Это срочно?» или «С чем обращаетесь?» Ответьте, что можно подождать.',
        'Pakanka vieno klausimo: „Ar skubu?“ arba „Dėl ko kreipiatės?“ Atsakykite, kad galite palaukti.',
      ),
      weight: 4,
      chain: patientSafety,
    }),
    chooseOne(
      'slot_offered',
      {
        name: text(
          'The patient is offered a choice of times',
          'Пациенту предлагают время на выбор',
          'Pacientui pasiūloma rinktis laiką',
        ),
        prompt: text('What times were you offered?', 'Какое время вам предложили?', 'Kokį laiką jums pasiūlė?'),
        guidance: text(
          'For the specialist named in your brief.',
          'К специалисту, указанному в задании.',
          'Pas užduotyje nurodytą specialistą.',
        ),
        weight: 2,
        chain: scheduling,
      },
      [
        option(
          'choice',
          1,
          true,
          text(
            'Two or more, within fourteen days',
            'Два варианта или больше, в ближайшие две недели',
            'Du ar daugiau, per dvi savaites',
          ),
        ),
        option(
          'single',
          0.5,
          false,
          text('One, within fourteen days', 'Один вариант, в ближайшие две недели', 'Vieną, per dvi savaites'),
        ),
        option('late', 0.25, false, text('Only later than that', 'Только позже', 'Tik vėliau')),
        option(
          'none',
          0,
          false,
          text(
            'None, and no waiting list',
            'Никакого, в лист ожидания тоже не записали',
            'Jokio, į laukiančiųjų sąrašą taip pat neįrašė',
          ),
        ),
      ],
    ),
    chooseMany(
      'told_beforehand',
      {
        name: text(
          'The patient knows how to prepare',
          'Пациент знает, как подготовиться',
          'Pacientas žino, kaip pasirengti',
        ),
        prompt: text(
          'What did you learn before the day of the visit?',
          'Что вы узнали до дня визита?',
          'Ką sužinojote iki apsilankymo dienos?',
        ),
        guidance: text(
          'On the telephone, by message or e-mail, without asking.',
          'По телефону, в сообщении или письме, без ваших вопросов.',
          'Telefonu, žinute ar el. laišku, jums neklausus.',
        ),
        weight: 2,
        chain: training,
      },
      1,
      [
        option('bring', 0.4, true, text('What to bring along', 'Что взять с собой', 'Ką pasiimti')),
        option(
          'price',
          0.4,
          true,
          text('What it costs or who pays', 'Сколько это стоит или кто платит', 'Kiek kainuoja ar kas moka'),
        ),
        option(
          'where',
          0.4,
          true,
          text(
            'Where in the house to go, and when to be there',
            'Куда в здании подойти и к какому времени',
            'Kur ir kada ateiti',
          ),
        ),
        option('cancel', 0.4, true, text('How to cancel', 'Как отменить запись', 'Kaip atšaukti')),
        noneOfThese(text('Nothing but the time', 'Только время', 'Tik laiką')),
      ],
    ),
  ],
)
