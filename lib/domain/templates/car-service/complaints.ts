import { chooseOne, inScenario, option, section, text, yesNo } from '../builders'
import { customerCare, serviceAdviser, workshop } from './owners'

export const complaints = section(
  'complaints',
  {
    title: text(
      'Conflicts, complaints and returns',
      'Конфликты, жалобы и возвраты',
      'Konfliktai, skundai ir grąžinimai',
    ),
    intro: text(
      'Come back the next day with the car and say in two sentences what your brief tells you.',
      'Приезжайте на следующий день на той же машине и двумя фразами скажите то, что указано в задании.',
      'Kitą dieną atvažiuokite tuo pačiu automobiliu ir dviem sakiniais pasakykite, kas nurodyta užduotyje.',
    ),
    share: 0,
    zone: [75, 90],
    onlyIn: ['complaint', 'return'],
  },
  [
    yesNo('looked_at_once', {
      name: text(
        'The matter is looked at while the customer waits',
        'Вопрос рассматривают, пока клиент ждёт',
        'Reikalas patikrinamas klientui laukiant',
      ),
      prompt: text(
        'Did anybody look into your complaint on the spot?',
        'Занялся ли кто-нибудь вашей жалобой на месте?',
        'Ar kas nors iškart ėmė aiškintis jūsų nusiskundimą?',
      ),
      guidance: text(
        'Looking at the car or the invoice counts. "Make an appointment" is a "No".',
        'Осмотрели машину или изучили счёт — «Да». «Запишитесь» — «Нет».',
        'Apžiūrėjo automobilį ar sąskaitą – „Taip“. „Užsiregistruokite“ – „Ne“.',
      ),
      weight: 2,
      chain: workshop,
    }),
    yesNo('apology', {
      name: text('The customer gets an apology', 'Перед клиентом извиняются', 'Kliento atsiprašoma'),
      prompt: text(
        'Did anybody apologise to you for the extra journey?',
        'Извинился ли кто-нибудь за то, что вам пришлось вернуться?',
        'Ar kas nors atsiprašė, kad turėjote grįžti?',
      ),
      guidance: text(
        'Whoever is at fault. Asked in complaint scenarios only.',
        'Чья бы ни была вина. Вопрос только для сценариев с жалобой.',
        'Kad ir kas kaltas. Klausimas tik skundo scenarijams.',
      ),
      weight: 1,
      chain: serviceAdviser,
      condition: inScenario('complaint'),
    }),
    chooseOne(
      'outcome',
      {
        name: text(
          'The customer leaves with the matter settled',
          'Клиент уезжает с решённым вопросом',
          'Klientas išvyksta, kai reikalas sutvarkytas',
        ),
        prompt: text('How did it end?', 'Чем всё закончилось?', 'Kuo viskas baigėsi?'),
        guidance: text(
          'Accept what you are offered; sign nothing that gives up a right.',
          'Примите то, что предложат; отказа от претензий не подписывайте.',
          'Priimkite, ką pasiūlys; nepasirašykite, kad neturite pretenzijų.',
        ),
        weight: 3,
        chain: customerCare,
      },
      [
        option(
          'settled',
          1,
          true,
          text(
            'It was put right at no charge, or refunded',
            'Бесплатно исправили или вернули деньги',
            'Nemokamai ištaisė arba grąžino pinigus',
          ),
        ),
        option(
          'dated',
          1,
          true,
          text(
            'A day was set for it, at no charge',
            'Назначили день, исправят бесплатно',
            'Paskyrė dieną, ištaisys nemokamai',
          ),
        ),
        option(
          'reason',
          0.5,
          false,
          text(
            'I was refused, with an explanation at the car or the invoice',
            'Отказали, объяснив у машины или по счёту',
            'Atsisakė, paaiškinę prie automobilio ar pagal sąskaitą',
          ),
        ),
        option(
          'nothing',
          0,
          false,
          text('Nothing happened, or I got a new bill', 'Ничем или новым счётом', 'Niekuo arba nauja sąskaita'),
        ),
      ],
    ),
  ],
)
