import { chooseOne, option, section, text, yesNo } from '../builders'
import { frontDesk, patientRelations } from './owners'

export const complaints = section(
  'complaints',
  {
    title: text(
      'Conflicts, complaints and returns',
      'Конфликты, жалобы и возвраты',
      'Konfliktai, skundai ir grąžinimai',
    ),
    intro: text(
      'At the reception desk, when nobody is waiting behind you. Take no time from an ill person.',
      'У регистратуры, когда за вами никого нет. Не отнимайте время у больных.',
      'Registratūroje, kai už jūsų nieko nėra. Neatimkite laiko iš sergančiųjų.',
    ),
    share: 0,
    zone: [75, 90],
    onlyIn: ['complaint', 'return'],
  },
  [
    yesNo('taken_aside', {
      name: text(
        'The complaint is heard in private',
        'Жалобу выслушивают не при всех',
        'Skundas išklausomas ne visų akivaizdoje',
      ),
      prompt: text(
        'Were you heard where others could not listen?',
        'Выслушали ли вас там, где не слышат другие?',
        'Ar jus išklausė ten, kur kiti negirdi?',
      ),
      guidance: text(
        'A step aside or a lowered voice is enough. The hall is empty anyway: not applicable.',
        'Достаточно отойти в сторону или понизить голос. В холле никого — «неприменимо».',
        'Pakanka paėjėti į šalį ar kalbėti tyliau. Vestibiulyje nieko nėra – „netaikoma“.',
      ),
      weight: 1,
      canBeAbsent: true,
      chain: frontDesk,
    }),
    yesNo('apology', {
      name: text('Somebody says sorry', 'Перед пациентом извиняются', 'Paciento atsiprašoma'),
      prompt: text(
        'Did anybody say sorry to you?',
        'Извинился ли кто-нибудь перед вами?',
        'Ar kas nors jūsų atsiprašė?',
      ),
      guidance: text(
        'For the matter or for how it felt.',
        'За случившееся или за доставленное неудобство.',
        'Dėl to, kas įvyko, arba dėl nepatogumų.',
      ),
      weight: 1,
      chain: frontDesk,
    }),
    chooseOne(
      'what_next',
      {
        name: text(
          'The patient knows what will happen to the complaint',
          'Пациент знает, что будет с жалобой',
          'Pacientas žino, kas bus su skundu',
        ),
        prompt: text(
          'What were you told about your complaint?',
          'Что вам сказали о вашей жалобе?',
          'Ką jums pasakė apie jūsų skundą?',
        ),
        guidance: text(
          'Lodge nothing in writing, even if you are handed a form.',
          'Письменно ничего не подавайте, даже если дадут бланк.',
          'Raštu nieko nepateikite, net jei duos formą.',
        ),
        weight: 3,
        chain: patientRelations,
      },
      [
        option(
          'settled',
          1,
          true,
          text('It was settled there and then', 'Вопрос решили на месте', 'Klausimą išsprendė vietoje'),
        ),
        option(
          'who_and_when',
          1,
          true,
          text('Who will deal with it, and by when', 'Кто займётся и к какому сроку', 'Kas tuo užsiims ir iki kada'),
        ),
        option('passed_on', 0.5, false, text('That it will be passed on', 'Что передадут', 'Kad perduos')),
        option(
          'nothing',
          0,
          false,
          text('Nothing, or that I am wrong', 'Ничего или что дело во мне', 'Nieko arba kad kaltas pats pacientas'),
        ),
      ],
    ),
  ],
)
