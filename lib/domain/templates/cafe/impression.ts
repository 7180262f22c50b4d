import { freeText, scale, section, text } from '../builders'
import { shiftLead } from './owners'

export const impression = section(
  'impression',
  {
    title: text('Overall impression', 'Общее впечатление', 'Bendras įspūdis'),
    intro: text(
      'Fill this in within an hour of leaving.',
      'Заполните в течение часа после выхода.',
      'Užpildykite per valandą nuo išėjimo.',
    ),
    share: 0.05,
    zone: [75, 90],
  },
  [
    scale(
      'felt_welcome',
      {
        name: text('The guest feels welcome', 'Гостю рады', 'Svečias jaučiasi laukiamas'),
        prompt: text(
          'How did the staff treat you?',
          'Как к вам отнёсся персонал?',
          'Kaip su jumis elgėsi darbuotojai?',
        ),
        guidance: text(
          'Think of the whole visit and not of its best or worst minute.',
          'Оцените весь визит, а не лучшую или худшую его минуту.',
          'Vertinkite visą apsilankymą, o ne geriausią ar blogiausią jo minutę.',
        ),
        chain: shiftLead,
      },
      [
        text(
          'As a nuisance: irritated looks or words',
          'С раздражением: недовольные взгляды или слова',
          'Irzliai: nepatenkinti žvilgsniai ar žodžiai',
        ),
        text('As if I were not there', 'Так, будто меня нет', 'Tarsi manęs nebūtų'),
        text('Correctly, without warmth', 'Корректно, но без тепла', 'Mandagiai, bet be šilumos'),
        text(
          'Warmly: a smile or a friendly word',
          'Приветливо: улыбка или доброе слово',
          'Maloniai: šypsena ar geras žodis',
        ),
        text(
          'Like a regular: more attention than I expected',
          'Как к постоянному гостю: внимания больше, чем ожидалось',
          'Kaip su nuolatiniu svečiu: dėmesio daugiau, nei tikėjausi',
        ),
      ],
    ),
    freeText('overall_impression', {
      name: text('The visit in your own words', 'О визите своими словами', 'Apsilankymas savais žodžiais'),
      prompt: text(
        'What would you tell a friend about this visit?',
        'Что бы вы рассказали об этом визите другу?',
        'Ką apie šį apsilankymą papasakotumėte draugui?',
      ),
      guidance: text(
        'Three to six sentences, facts first. No names and no descriptions by which staff could be recognised.',
        'Три–шесть предложений, сначала факты. Без имён и примет, по которым можно узнать сотрудника.',
        'Nuo trijų iki šešių sakinių, pirmiausia faktai. Be vardų ir požymių, pagal kuriuos galima atpažinti darbuotoją.',
      ),
    }),
  ],
)
