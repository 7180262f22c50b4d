import { freeText, scale, section, text } from '../builders'
import { doctors } from './owners'

export const impression = section(
  'impression',
  {
    title: text('Overall impression', 'Общее впечатление', 'Bendras įspūdis'),
    intro: text(
      'Sit down somewhere quiet within the hour.',
      'В течение часа присядьте где-нибудь, где тихо.',
      'Per valandą prisėskite kur nors, kur ramu.',
    ),
    share: 0,
    zone: [75, 90],
  },
  [
    scale(
      'felt_cared_for',
      {
        name: text(
          'The patient feels in good hands',
          'Пациент чувствует себя в надёжных руках',
          'Pacientas jaučiasi esantis gerose rankose',
        ),
        prompt: text(
          'To whom in your family would you recommend this clinic?',
          'Кому из близких вы бы посоветовали эту клинику?',
          'Kam iš artimųjų patartumėte šią kliniką?',
        ),
        guidance: text(
          "As yourself. The diagnosis is nobody's fault.",
          'От своего имени. В диагнозе никто не виноват.',
          'Savo vardu. Dėl diagnozės niekas nekaltas.',
        ),
        weight: 3,
        chain: doctors,
      },
      [
        text('To nobody, and I would warn them', 'Никому, ещё и предупрежу', 'Niekam, dar ir įspėčiau'),
        text('To nobody', 'Никому', 'Niekam'),
        text('To somebody with a trifle', 'Тому, у кого пустяк', 'Tam, kam menkniekis'),
        text('To most of them', 'Почти всем', 'Beveik visiems'),
        text('To my own child or mother', 'Своему ребёнку или маме', 'Savo vaikui ar mamai'),
      ],
    ),
    freeText('own_words', {
      name: text('The visit in your own words', 'О визите своими словами', 'Apsilankymas savais žodžiais'),
      prompt: text(
        'What made you calmer or more uneasy on this visit?',
        'Что на этом приёме вас успокоило или встревожило?',
        'Kas per šį vizitą nuramino ar sukėlė nerimą?',
      ),
      guidance: text(
        'Three to six sentences on what people said or did. No names, no diagnosis, no medicine, no other patients.',
        'Три–шесть предложений о том, что говорили и делали. Без имён, диагнозов, лекарств и других пациентов.',
        'Trys–šeši sakiniai apie tai, ką žmonės sakė ar darė. Be vardų, diagnozių, vaistų ir kitų pacientų.',
      ),
    }),
  ],
)
