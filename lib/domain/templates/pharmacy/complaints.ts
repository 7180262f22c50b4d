import { chooseOne, inScenario, option, section, text, yesNo } from '../builders'
import { pharmacist, quality } from './owners'

export const complaints = section(
  'complaints',
  {
    title: text(
      'Conflicts, complaints and returns',
      'Конфликты, жалобы и возвраты',
      'Konfliktai, skundai ir grąžinimai',
    ),
    intro: text(
      'Speak calmly and once. Medicines of good quality may by law not be taken back; what counts is how you are told.',
      'Говорите спокойно и один раз. Качественные лекарства по закону могут не принимать обратно; важно, как вам об этом скажут.',
      'Kalbėkite ramiai ir vieną kartą. Kokybiškų vaistų pagal įstatymą gali nepriimti atgal; svarbu, kaip jums tai pasakys.',
    ),
    share: 0,
    zone: [75, 90],
    onlyIn: ['complaint', 'return'],
  },
  [
    yesNo('heard_out', {
      name: text('The customer is heard out', 'Покупателя выслушивают до конца', 'Pirkėjas išklausomas iki galo'),
      prompt: text(
        'Were you heard out without being interrupted?',
        'Выслушали ли вас до конца, не перебивая?',
        'Ar jus išklausė iki galo nepertraukdami?',
      ),
      guidance: text(
        'Questions after you have finished are fine.',
        'Вопросы после того, как вы договорили, допустимы.',
        'Klausimai jums baigus kalbėti leistini.',
      ),
      chain: pharmacist,
    }),
    yesNo('apology', {
      name: text('The pharmacist apologises', 'Фармацевт приносит извинения', 'Vaistininkas atsiprašo'),
      prompt: text('Did the pharmacist apologise?', 'Извинился ли фармацевт?', 'Ar vaistininkas atsiprašė?'),
      guidance: text(
        'For the fault or for the inconvenience. Asked in complaint scenarios only.',
        'За ошибку или за неудобство. Вопрос задаётся только в сценариях с жалобой.',
        'Dėl klaidos ar nepatogumų. Klausiama tik skundo scenarijuose.',
      ),
      chain: pharmacist,
      condition: inScenario('complaint'),
    }),
    chooseOne(
      'outcome',
      {
        name: text(
          'The customer leaves with a solution or an understandable reason',
          'Покупатель уходит с решением или с понятным объяснением',
          'Pirkėjas išeina gavęs sprendimą arba suprantamą paaiškinimą',
        ),
        prompt: text('How did it end?', 'Чем всё закончилось?', 'Kuo viskas baigėsi?'),
        guidance: text(
          'Accept the first answer; ask "Why?" once if it is a refusal.',
          'Примите первый ответ; при отказе один раз спросите о причине.',
          'Priimkite pirmąjį atsakymą; jei atsisako, vieną kartą paklauskite kodėl.',
        ),
        weight: 2,
        chain: quality,
      },
      [
        option('solved', 1, true, text('With a solution', 'Решением', 'Sprendimu')),
        option(
          'reason_and_help',
          1,
          true,
          text(
            'With a refusal, its reason and further help',
            'Отказом с объяснением и предложением помощи',
            'Atsisakymu, nurodant priežastį ir pasiūlant pagalbą',
          ),
        ),
        option(
          'reason',
          0.5,
          false,
          text('With a refusal and its reason', 'Отказом с объяснением', 'Atsisakymu, nurodant priežastį'),
        ),
        option('nothing', 0, false, text('With nothing', 'Ничем', 'Niekuo')),
      ],
    ),
  ],
)
