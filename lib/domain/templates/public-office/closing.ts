import { section, text, yesNo } from '../builders'
import { formsDesk, officeHead, training } from './owners'

export const closing = section(
  'closing',
  {
    title: text('Farewell', 'Прощание', 'Atsisveikinimas'),
    intro: text(
      'Thank them and stay seated for a moment.',
      'Поблагодарите и не вставайте сразу.',
      'Padėkokite ir akimirką dar pasėdėkite.',
    ),
    share: 0.07,
    zone: [75, 90],
  },
  [
    yesNo('anything_unclear', {
      name: text(
        'The employee makes sure that all is clear',
        'Сотрудник убеждается, что всё понятно',
        'Darbuotojas įsitikina, kad viskas aišku',
      ),
      prompt: text(
        'Were you asked whether anything was still unclear?',
        'Спросили ли вас, всё ли понятно?',
        'Ar jūsų paklausė, ar viskas aišku?',
      ),
      guidance: text(
        'In any words, before the next number is called.',
        'Любыми словами, до вызова следующего номера.',
        'Bet kokiais žodžiais, prieš kviečiant kitą numerį.',
      ),
      chain: training,
    }),
    yesNo('farewell', {
      name: text(
        'The employee takes leave of the visitor',
        'Сотрудник прощается с посетителем',
        'Darbuotojas atsisveikina su lankytoju',
      ),
      prompt: text(
        'Did the employee take leave of you?',
        'Попрощался ли с вами сотрудник?',
        'Ar darbuotojas su jumis atsisveikino?',
      ),
      guidance: text(
        'A word of farewell, or a wish for the day.',
        'Слово прощания или пожелание хорошего дня.',
        'Atsisveikinimo žodis ar geros dienos palinkėjimas.',
      ),
      comment: 'never',
      chain: officeHead,
    }),
    yesNo('saved_a_visit', {
      name: text(
        'The visitor is shown how to save the next visit',
        'Посетителю показывают, как обойтись без следующего визита',
        'Lankytojui parodoma, kaip kitąkart neateiti',
      ),
      prompt: text(
        'Were you shown how to do this without coming again?',
        'Показали ли вам, как сделать это, не приходя снова?',
        'Ar jums parodė, kaip tai padaryti neatėjus?',
      ),
      guidance: text(
        'The page, the app or the post, step by step. "Do it online" alone is a "No".',
        'Сайт, приложение, почта — по шагам. Просто «сделайте онлайн» — «Нет».',
        'Svetainė, programėlė, paštas – žingsnis po žingsnio. Vien „darykite internetu“ – „Ne“.',
      ),
      weight: 0.5,
      bonus: true,
      chain: formsDesk,
    }),
  ],
)
