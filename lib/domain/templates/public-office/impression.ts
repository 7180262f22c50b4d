import { freeText, scale, section, text } from '../builders'
import { officeHead } from './owners'

export const impression = section(
  'impression',
  {
    title: text('Overall impression', 'Общее впечатление', 'Bendras įspūdis'),
    intro: text(
      'On a bench outside, or at home on the same day.',
      'На скамейке у входа или дома в тот же день.',
      'Ant suoliuko lauke arba namie tą pačią dieną.',
    ),
    share: 0.06,
    zone: [70, 88],
  },
  [
    scale(
      'state_served_me',
      {
        name: text(
          'The citizen feels served',
          'Гражданин чувствует, что ему помогли',
          'Pilietis jaučia, kad jam padėjo',
        ),
        prompt: text('How did you feel on the way out?', 'С каким чувством вы вышли?', 'Su kokiu jausmu išėjote?'),
        guidance: text(
          'Of the service, not of the law behind it.',
          'От обслуживания, а не от закона.',
          'Dėl aptarnavimo, o ne dėl įstatymo.',
        ),
        chain: officeHead,
      },
      [
        text('Humiliated', 'Меня унизили', 'Mane pažemino'),
        text('Like a nuisance', 'Будто всем мешаю', 'Lyg visiems trukdyčiau'),
        text('Like a number', 'Будто я номер в очереди', 'Lyg būčiau tik numeris'),
        text('Helped', 'Мне помогли', 'Man padėjo'),
        text('Expected and respected', 'Меня ждали и уважали', 'Manęs laukė ir mane gerbė'),
      ],
    ),
    freeText('overall_impression', {
      name: text('The visit in your own words', 'О визите своими словами', 'Apsilankymas savais žodžiais'),
      prompt: text(
        'What should this office change first?',
        'Что этому учреждению стоит изменить в первую очередь?',
        'Ką ši įstaiga turėtų pakeisti pirmiausia?',
      ),
      guidance: text(
        'Three to six sentences, facts first. Name nobody; leave out the private matters of others you overheard.',
        'Три–шесть предложений, сначала факты. Никого не называйте; чужие дела, которые вы услышали, не пересказывайте.',
        'Nuo trijų iki šešių sakinių, pirmiausia faktai. Nieko nevardykite; išgirstų svetimų reikalų neatpasakokite.',
      ),
    }),
  ],
)
