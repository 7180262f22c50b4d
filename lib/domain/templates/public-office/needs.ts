import { chooseOne, option, scale, section, text, yesNo } from '../builders'
import { officeHead, training } from './owners'

export const needs = section(
  'needs',
  {
    title: text('Understanding the matter', 'Понять, с чем пришёл человек', 'Suprasti, ko žmogus atėjo'),
    intro: text(
      'Describe your case in everyday words; avoid the official name of the service.',
      'Расскажите о деле обычными словами, не называя услугу официально.',
      'Reikalą nusakykite paprastai, nevartodami oficialaus paslaugos pavadinimo.',
    ),
    share: 0.12,
    zone: [75, 90],
  },
  [
    yesNo('case_clarified', {
      name: text(
        'The employee asks until the case is clear',
        'Сотрудник задаёт вопросы, пока дело не станет ясным',
        'Darbuotojas klausia, kol reikalas tampa aiškus',
      ),
      prompt: text(
        'Were you asked about your circumstances before being told what to do?',
        'Расспросили ли вас об обстоятельствах, прежде чем сказать, что делать?',
        'Ar prieš sakydami, ką daryti, pasiteiravo apie jūsų aplinkybes?',
      ),
      guidance: text(
        'One question that changes the answer is enough: "Do you own it or rent?"',
        'Хватит одного вопроса, от которого зависит ответ: «Жильё своё или съёмное?»',
        'Pakanka vieno klausimo, keičiančio atsakymą: „Būstas nuosavas ar nuomojamas?“',
      ),
      weight: 2,
      chain: training,
    }),
    scale(
      'attention',
      {
        name: text(
          'The employee is with the visitor',
          'Сотрудник занят посетителем',
          'Darbuotojo dėmesys skirtas lankytojui',
        ),
        prompt: text('How did the employee listen?', 'Как сотрудник слушал?', 'Kaip darbuotojas klausėsi?'),
        guidance: text(
          'Typing what you say is listening. Think of the greater part of the conversation.',
          'Печатать с ваших слов — значит слушать. Берите большую часть разговора.',
          'Rašyti jūsų žodžius – irgi klausytis. Galvokite apie didesniąją pokalbio dalį.',
        ),
        chain: officeHead,
      },
      [
        text(
          'Cut me short or talked to colleagues',
          'Обрывал или говорил с коллегами',
          'Nutraukdavo arba kalbėjosi su kolegomis',
        ),
        text('Heard me, with eyes elsewhere', 'Слушал, но смотрел в сторону', 'Girdėjo, bet žiūrėjo kitur'),
        text('Looked at me and let me finish', 'Смотрел на меня и дал договорить', 'Žiūrėjo į mane ir leido baigti'),
      ],
    ),
    chooseOne(
      'language_met',
      {
        name: text(
          'A visitor with little of the language is still served',
          'Помогают и тем, кто плохо знает язык',
          'Aptarnaujamas ir prastai kalba mokantis žmogus',
        ),
        prompt: text(
          'What happened when you asked to speak more simply?',
          'Что произошло, когда вы попросили говорить проще?',
          'Kas buvo, kai paprašėte kalbėti paprasčiau?',
        ),
        guidance: text(
          'Ask once: "Could you say it in simpler words?" Foreign shoppers may ask for another language.',
          'Попросите один раз: «Можно проще?» Проверяющий-иностранец может попросить другой язык.',
          'Vieną kartą paprašykite: „Gal galite paprasčiau?“ Tikrintojas užsienietis gali prašyti kitos kalbos.',
        ),
        chain: training,
      },
      [
        option(
          'simpler',
          1,
          true,
          text('It was said again in simple words', 'Повторили простыми словами', 'Pakartojo paprastais žodžiais'),
        ),
        option(
          'colleague',
          1,
          true,
          text(
            'A colleague or a translated sheet helped',
            'Помог коллега или памятка на другом языке',
            'Padėjo kolega arba išversta atmintinė',
          ),
        ),
        option(
          'same',
          0.25,
          false,
          text(
            'The same sentence, slower or louder',
            'Та же фраза, медленнее или громче',
            'Tas pats sakinys, lėčiau ar garsiau',
          ),
        ),
        option(
          'refused',
          0,
          false,
          text('I was sent away or scolded', 'Отослали или отчитали', 'Išsiuntė arba subarė'),
        ),
      ],
    ),
  ],
)
