import { chooseOne, option, section, text, unlessAnswer, yesNo } from '../builders'
import { customerRelations, dutyManager, training } from './owners'

export const complaints = section(
  'complaints',
  {
    title: text(
      'Conflicts, complaints and returns',
      'Конфликты, жалобы и возвраты',
      'Konfliktai, skundai ir grąžinimai',
    ),
    intro: text(
      'Speak when nobody behind you is in a hurry. Once, calmly.',
      'Говорите, когда за вами никто не спешит. Один раз, спокойно.',
      'Kalbėkite, kai už jūsų niekas neskuba. Vieną kartą, ramiai.',
    ),
    share: 0.06,
    zone: [70, 88],
    onlyIn: ['complaint', 'return'],
  },
  [
    yesNo('heard_out', {
      name: text(
        'The upset passenger is heard out',
        'Расстроенного пассажира выслушивают',
        'Nusivylęs keleivis išklausomas',
      ),
      prompt: text(
        'Were you heard out at the counter?',
        'Выслушали ли вас у стойки до конца?',
        'Ar prie stalo jus išklausė iki galo?',
      ),
      guidance: text(
        '"We are only the handling company" as the first answer is a "No".',
        '«Мы только обслуживаем рейс» первым ответом — «Нет».',
        'Pirmas atsakymas „mes tik aptarnaujame“ – „Ne“.',
      ),
      chain: dutyManager,
    }),
    chooseOne(
      'remedy',
      {
        name: text('The passenger is shown a way', 'Пассажиру показывают выход', 'Keleiviui parodoma išeitis'),
        prompt: text('What did you get in answer?', 'Что вам ответили?', 'Ką jums atsakė?'),
        guidance: text(
          'The best you were told before you left. Accept it.',
          'Лучшее из того, что вы услышали. Соглашайтесь.',
          'Geriausia, ką išgirdote. Sutikite.',
        ),
        weight: 2,
        chain: training,
      },
      [
        option(
          'done',
          1,
          true,
          text(
            'Something was done at once, or a report was offered',
            'Что-то сделали сразу или предложили оформить обращение',
            'Ką nors padarė iškart arba pasiūlė įforminti pranešimą',
          ),
        ),
        option(
          'steps',
          1,
          true,
          text(
            'They told me step by step what to do',
            'Объяснили по шагам, что делать',
            'Žingsnis po žingsnio paaiškino, ką daryti',
          ),
        ),
        option('website', 0.25, false, text('"It is on our website"', '«Всё есть на сайте»', '„Viskas svetainėje“')),
        option(
          'nothing',
          0,
          false,
          text('Nothing, or that I am to blame', 'Ничего, или что виноват пассажир', 'Nieko arba kad kaltas keleivis'),
        ),
      ],
    ),
    yesNo('rights_given', {
      name: text(
        'The passenger learns of passenger rights',
        'Пассажиру говорят о его правах',
        'Keleivis sužino apie savo teises',
      ),
      prompt: text(
        'Were you told of your rights as a passenger?',
        'Сказали ли вам о ваших правах пассажира?',
        'Ar jums pasakė apie keleivio teises?',
      ),
      guidance: text(
        'A leaflet, a poster pointed at, the deadline for a claim. Your matter touches none of them: not applicable.',
        'Памятка, плакат, на который указали, срок для претензии. Дело их не касается — «неприменимо».',
        'Atmintinė, parodytas plakatas, pretenzijos terminas. Jūsų reikalas jų neliečia – „netaikoma“.',
      ),
      weight: 2,
      canBeAbsent: true,
      chain: customerRelations,
    }),
    yesNo('answer_by', {
      name: text('A time for the answer is named', 'Называют срок ответа', 'Pasakomas atsakymo laikas'),
      prompt: text(
        'Were you told by when you will have an answer?',
        'Сказали ли вам, когда будет ответ?',
        'Ar jums pasakė, kada gausite atsakymą?',
      ),
      guidance: text(
        'Days or a date. Settled on the spot: not applicable.',
        'Дни или дата. Решили на месте — «неприменимо».',
        'Dienos ar data. Išsprendė vietoje – „netaikoma“.',
      ),
      canBeAbsent: true,
      comment: 'never',
      chain: customerRelations,
      condition: unlessAnswer('remedy', 'nothing'),
    }),
  ],
)
