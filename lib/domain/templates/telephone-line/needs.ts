import { chooseOne, option, section, text, yesNo } from '../builders'
import { caseHandling, training } from './owners'

export const needs = section(
  'needs',
  {
    title: text('Understanding the matter', 'Понять вопрос', 'Klausimo supratimas'),
    intro: text(
      'Open with the sentence of your brief, then be silent.',
      'Произнесите фразу из задания и замолчите.',
      'Pasakykite užduoties sakinį ir nutilkite.',
    ),
    share: 0,
    zone: [75, 90],
  },
  [
    yesNo('let_finish', {
      name: text('The caller is allowed to finish', 'Позвонившему дают договорить', 'Skambinančiajam leidžiama baigti'),
      prompt: text(
        'Could you finish your opening sentence in peace?',
        'Дали ли вам спокойно договорить первую фразу?',
        'Ar leido ramiai pabaigti pirmąjį sakinį?',
      ),
      guidance: text(
        '"Your contract number!" in the middle of it is a "No".',
        '«Номер договора!» на полуслове — «Нет».',
        '„Sutarties numeris!“ sakinio viduryje – „Ne“.',
      ),
      weight: 3,
      chain: training,
    }),
    chooseOne(
      'questions_asked',
      {
        name: text(
          'Questions are asked until the matter is clear',
          'Спрашивают, пока вопрос не станет ясен',
          'Klausiama, kol reikalas aiškus',
        ),
        prompt: text(
          'Which questions came before the answer?',
          'Какие вопросы задали до ответа?',
          'Kokius klausimus uždavė prieš atsakydami?',
        ),
        guidance: text(
          'Numbers and birthdays for the computer are not questions about your matter.',
          'Номера и даты для компьютера — не вопросы по делу.',
          'Numeriai ir datos kompiuteriui – ne klausimai apie reikalą.',
        ),
        weight: 5,
        chain: training,
      },
      [
        option(
          'fitting',
          1,
          true,
          text('Two or more about my matter', 'Два и больше — по делу', 'Du ar daugiau apie mano reikalą'),
        ),
        option('one', 0.5, false, text('One about my matter', 'Один по делу', 'Vieną apie mano reikalą')),
        option(
          'data',
          0.25,
          false,
          text('Only for numbers and data', 'Только номера и данные', 'Tik apie numerius ir duomenis'),
        ),
        option('none', 0, false, text('None', 'Никаких', 'Jokių')),
      ],
    ),
    yesNo('summed_up', {
      name: text(
        'The matter is repeated in other words',
        'Суть повторяют своими словами',
        'Esmė pakartojama savais žodžiais',
      ),
      prompt: text(
        'Was your matter summed up for you to confirm?',
        'Повторили ли вам суть вопроса, чтобы вы подтвердили?',
        'Ar jūsų reikalą pakartojo, kad patvirtintumėte?',
      ),
      guidance: text(
        '"So the bill is twice the usual one, is that right?"',
        '«То есть счёт вдвое больше обычного, верно?»',
        '„Vadinasi, sąskaita dvigubai didesnė nei įprastai?“',
      ),
      weight: 4,
      chain: training,
    }),
    yesNo('told_once', {
      name: text('The story is told once', 'Историю рассказывают один раз', 'Istorija pasakojama vieną kartą'),
      prompt: text(
        'Was telling your matter once enough for the whole call?',
        'Достаточно ли было рассказать о деле один раз?',
        'Ar per visą skambutį reikalą pakako išdėstyti vieną kartą?',
      ),
      guidance: text(
        'Data typed into the menu count as told.',
        'Данные, введённые в меню, уже рассказаны.',
        'Meniu suvesti duomenys jau pasakyti.',
      ),
      weight: 3,
      chain: caseHandling,
    }),
  ],
)
