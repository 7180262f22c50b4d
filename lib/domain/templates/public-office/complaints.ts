import { chooseOne, option, section, text, unlessAnswer, yesNo } from '../builders'
import { officeHead, procedure } from './owners'

export const complaints = section(
  'complaints',
  {
    title: text(
      'Conflicts, complaints and returns',
      'Конфликты, жалобы и возвраты',
      'Konfliktai, skundai ir grąžinimai',
    ),
    intro: text(
      'Say it at the counter, once, without reproach. Lodge nothing on paper.',
      'Скажите у окна, один раз, без упрёков. На бумаге ничего не подавайте.',
      'Pasakykite prie langelio, vieną kartą, be priekaištų. Raštu nieko neteikite.',
    ),
    share: 0.07,
    zone: [75, 90],
    onlyIn: ['complaint', 'return'],
  },
  [
    yesNo('heard_calmly', {
      name: text(
        'Displeasure is met calmly',
        'На недовольство отвечают спокойно',
        'Į nepasitenkinimą reaguojama ramiai',
      ),
      prompt: text(
        'Did the employee stay calm while you spoke?',
        'Оставался ли сотрудник спокойным, пока вы говорили?',
        'Ar jums kalbant darbuotojas liko ramus?',
      ),
      guidance: text(
        'No interruption, no "I did not write the law" thrown at you.',
        'Не перебивал и не бросил «законы пишу не я».',
        'Nepertraukinėjo ir nemetė „ne aš įstatymus rašau“.',
      ),
      chain: officeHead,
    }),
    chooseOne(
      'answer_given',
      {
        name: text(
          'The visitor gets an answer and not a wall',
          'Посетитель получает ответ, а не отписку',
          'Lankytojas gauna atsakymą, o ne atsikalbinėjimą',
        ),
        prompt: text('What did you hear in answer?', 'Что вы услышали в ответ?', 'Ką jums atsakė?'),
        guidance: text(
          'Choose the best that was said before you left.',
          'Выберите лучшее из сказанного до вашего ухода.',
          'Pasirinkite geriausia, ką pasakė iki jums išeinant.',
        ),
        weight: 2,
        chain: officeHead,
      },
      [
        option(
          'solved',
          1,
          true,
          text(
            'The cause, and what they will do or can do',
            'Причину и что сделают или могут сделать',
            'Paaiškino priežastį ir ką padarys ar gali padaryti',
          ),
        ),
        option('regret', 0.5, false, text('An apology, nothing more', 'Извинения, и только', 'Tik atsiprašė')),
        option('rules', 0.25, false, text('A reference to the rules', 'Ссылку на порядок', 'Tik nurodė tvarką')),
        option('nothing', 0, false, text('Nothing, or reproaches', 'Ничего или упрёки', 'Nieko arba priekaištavo')),
      ],
    ),
    yesNo('right_to_complain', {
      name: text('The visitor learns where to complain', 'Объясняют, куда подать жалобу', 'Paaiškinama, kur pateikti skundą'),
      prompt: text(
        'Were you told where a complaint can be lodged?',
        'Сказали ли вам, куда подать жалобу?',
        'Ar jums pasakė, kur pateikti skundą?',
      ),
      guidance: text(
        'Ask: "And if I disagree?" The body and the way to it; a notice they point at is enough.',
        'Спросите: «А если я не соглашусь?» Орган и способ; достаточно указать на стенд.',
        'Paklauskite: „O jei nesutinku?“ Institucija ir būdas; pakanka parodyti stendą.',
      ),
      weight: 2,
      chain: procedure,
    }),
    yesNo('answer_by', {
      name: text('The time limit for an answer is named', 'Называют срок ответа', 'Pasakomas atsakymo terminas'),
      prompt: text(
        'Were you told by when an answer comes?',
        'Сказали ли вам, к какому сроку придёт ответ?',
        'Ar jums pasakė, iki kada bus atsakyta?',
      ),
      guidance: text(
        'A number of days. Settled at the counter: not applicable.',
        'Число дней. Решили у окна — «неприменимо».',
        'Dienų skaičius. Išsprendė prie langelio – „netaikoma“.',
      ),
      canBeAbsent: true,
      comment: 'never',
      chain: procedure,
      condition: unlessAnswer('answer_given', 'nothing'),
    }),
  ],
)
