import { chooseOne, option, section, text, yesNo } from '../builders'
import { frontOffice, guestRelations } from './owners'

export const complaints = section(
  'complaints',
  {
    title: text(
      'Conflicts, complaints and returns',
      'Конфликты, жалобы и возвраты',
      'Konfliktai, skundai ir grąžinimai',
    ),
    intro: text(
      'Complain on the first evening, so that the house has a night to make good.',
      'Пожалуйтесь в первый же вечер, чтобы у гостиницы было время исправиться.',
      'Pasiskųskite jau pirmą vakarą, kad viešbutis turėtų laiko pasitaisyti.',
    ),
    share: 0.08,
    zone: [75, 90],
    onlyIn: ['complaint', 'return'],
  },
  [
    yesNo('heard_with_regret', {
      name: text(
        'The receptionist apologises for the inconvenience',
        'Портье извиняется за неудобство',
        'Registratorius atsiprašo dėl nepatogumų',
      ),
      prompt: text(
        'Did you hear an apology before any explanation?',
        'Услышали ли вы извинение раньше объяснений?',
        'Ar prieš bet kokius paaiškinimus išgirdote atsiprašymą?',
      ),
      guidance: text(
        '"We are sorry" comes first. "The hotel is full" first is a "No".',
        'Сначала «простите». Если сначала «у нас всё занято» — «Нет».',
        'Pirmiausia „atsiprašome“. Jei pirmiausia „viešbutis pilnas“ – „Ne“.',
      ),
      chain: frontOffice,
    }),
    chooseOne(
      'remedy',
      {
        name: text(
          'The cause is removed the same evening',
          'Причину устраняют в тот же вечер',
          'Priežastis pašalinama tą patį vakarą',
        ),
        prompt: text(
          'What was done about your complaint?',
          'Что сделали по вашей жалобе?',
          'Kas buvo padaryta dėl jūsų skundo?',
        ),
        guidance: text(
          'Accept a move to another room when it is offered.',
          'Если предложат другой номер, соглашайтесь.',
          'Jei pasiūlys kitą kambarį, sutikite.',
        ),
        weight: 2,
        chain: guestRelations,
      },
      [
        option(
          'solved',
          1,
          true,
          text(
            'The cause was removed or I was given another room',
            'Причину устранили или дали другой номер',
            'Priežastį pašalino arba davė kitą kambarį',
          ),
        ),
        option(
          'eased',
          0.5,
          false,
          text(
            'It was made bearable (earplugs, a fan, a small gift)',
            'Смягчили неудобство (беруши, вентилятор, небольшой подарок)',
            'Sušvelnino (ausų kištukai, ventiliatorius, maža dovana)',
          ),
        ),
        option(
          'promised',
          0.25,
          false,
          text(
            'I was promised that somebody would look after it',
            'Пообещали, что кто-нибудь займётся',
            'Pažadėjo, kad kas nors pasirūpins',
          ),
        ),
        option('nothing', 0, false, text('Nothing was done', 'Ничего', 'Nieko')),
      ],
    ),
    yesNo('followed_up', {
      name: text(
        'Somebody asks next morning whether it helped',
        'Наутро спрашивают, помогло ли',
        'Ryte kas nors pasiteirauja, ar padėjo',
      ),
      prompt: text(
        'Did anybody come back to you about it before you left?',
        'Вернулся ли кто-нибудь к этому вопросу до вашего отъезда?',
        'Ar iki išvykimo kas nors grįžo prie šio klausimo?',
      ),
      guidance: text(
        'A call, a note or a word at check-out, begun by the hotel.',
        'Звонок, записка или слово при выезде — по инициативе гостиницы.',
        'Skambutis, raštelis ar žodis išvykstant – viešbučio iniciatyva.',
      ),
      chain: guestRelations,
    }),
  ],
)
