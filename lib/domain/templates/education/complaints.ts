import { chooseOne, option, section, text, unlessAnswer, yesNo } from '../builders'
import { admissions, frontDesk } from './owners'

export const complaints = section(
  'complaints',
  {
    title: text(
      'Conflicts, complaints and returns',
      'Конфликты, жалобы и возвраты',
      'Konfliktai, skundai ir grąžinimai',
    ),
    intro: text(
      'Say your sentence at the desk, in two breaths, and let them answer.',
      'Скажите свою фразу у стойки, коротко, и дайте ответить.',
      'Trumpai pasakykite savo sakinį prie stalo ir leiskite atsakyti.',
    ),
    share: 0.05,
    zone: [75, 90],
    onlyIn: ['complaint', 'return'],
  },
  [
    yesNo('taken_seriously', {
      name: text(
        'The dissatisfied learner is taken seriously',
        'Недовольного ученика принимают всерьёз',
        'Į nepatenkintą mokinį žiūrima rimtai',
      ),
      prompt: text(
        'Did they hear you out before answering?',
        'Выслушали ли вас, прежде чем ответить?',
        'Ar prieš atsakydami jus išklausė?',
      ),
      guidance: text(
        '"But the others like it" as the first sentence is a "No".',
        '«А остальным нравится» первой фразой — «Нет».',
        'Pirmas sakinys „o kitiems patinka“ – „Ne“.',
      ),
      chain: frontDesk,
    }),
    chooseOne(
      'remedy',
      {
        name: text('The school proposes a way out', 'Школа предлагает выход', 'Mokykla pasiūlo išeitį'),
        prompt: text('What did they propose?', 'Что вам предложили?', 'Ką jums pasiūlė?'),
        guidance: text(
          'Accept with thanks; commit yourself to nothing.',
          'Поблагодарите и ничего не обещайте.',
          'Padėkokite ir nieko nepažadėkite.',
        ),
        weight: 2,
        chain: frontDesk,
      },
      [
        option(
          'fitting',
          1,
          true,
          text(
            'Something that fits: another group, a talk with the teacher, the way to the money',
            'Подходящее: другая группа, разговор с преподавателем, порядок возврата',
            'Tinkamą dalyką: kitą grupę, pokalbį su mokytoju, grąžinimo tvarką',
          ),
        ),
        option(
          'passed_on',
          1,
          true,
          text('They will ask and let me know', 'Узнают и сообщат', 'Išsiaiškins ir praneš'),
        ),
        option(
          'rules',
          0.25,
          false,
          text('A reference to the rules, without more', 'Только ссылка на правила', 'Tik nurodė taisykles'),
        ),
        option('nothing', 0, false, text('Nothing', 'Ничего', 'Nieko')),
      ],
    ),
    yesNo('answer_by', {
      name: text(
        'The learner knows by when there will be an answer',
        'Ученик знает, когда будет ответ',
        'Mokinys žino, kada bus atsakyta',
      ),
      prompt: text(
        'Were you told by when you would hear from them?',
        'Сказали ли вам, когда ждать ответа?',
        'Ar jums pasakė, kada laukti atsakymo?',
      ),
      guidance: text(
        'A day or a number of days. Settled at once: not applicable.',
        'День или число дней. Решили сразу — «неприменимо».',
        'Diena ar dienų skaičius. Išsprendė iškart – „netaikoma“.',
      ),
      canBeAbsent: true,
      chain: admissions,
      condition: unlessAnswer('remedy', 'nothing'),
    }),
  ],
)
