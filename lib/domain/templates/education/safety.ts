import { section, text, yesNo } from '../builders'
import { admissions, safeguarding } from './owners'

export const safety = section(
  'safety',
  {
    title: text('Safety and privacy', 'Безопасность и личные данные', 'Saugumas ir asmens duomenys'),
    intro: text(
      'Go no further than an ordinary visitor would. Do not speak to children.',
      'Не заходите дальше обычного посетителя. С детьми не разговаривайте.',
      'Neikite toliau nei įprastas lankytojas. Vaikų nekalbinkite.',
    ),
    share: 0.08,
    zone: [90, 98],
  },
  [
    yesNo('visitor_accompanied', {
      name: text(
        'No visitor walks about alone where children learn',
        'Там, где учатся дети, посетителя не оставляют одного',
        'Ten, kur mokosi vaikai, lankytojas vienas nevaikšto',
      ),
      prompt: text(
        'Was an employee with you wherever there were children?',
        'Был ли рядом с вами сотрудник везде, где были дети?',
        'Ar visur, kur buvo vaikų, šalia jūsų buvo darbuotojas?',
      ),
      guidance: text(
        'Beyond the waiting area: corridors, classrooms. Do not try doors. A school for adults: not applicable.',
        'За пределами зоны ожидания: коридоры, классы. Двери не дёргайте. Школа для взрослых — «неприменимо».',
        'Už laukiamojo: koridoriai, klasės. Durų nevarstykite. Suaugusiųjų mokykla – „netaikoma“.',
      ),
      weight: 2,
      canBeAbsent: true,
      gate: 'fails_visit',
      chain: safeguarding,
    }),
    yesNo('lists_covered', {
      name: text(
        'Lists of pupils, marks and payments are out of sight',
        'Списки учеников, оценки и оплаты не видны',
        'Mokinių sąrašų, pažymių ir mokėjimų nematyti',
      ),
      prompt: text(
        'Were the data of other learners out of your sight?',
        'Были ли данные других учеников скрыты от вас?',
        'Ar kitų mokinių duomenys buvo jums nematomi?',
      ),
      guidance: text(
        'A journal or screen you can read at the desk is a "No"; say where it lay. Copy and photograph nothing.',
        'Журнал или экран, который можно прочесть у стойки, — «Нет»; укажите, где он был. Ничего не переписывайте и не снимайте.',
        'Prie stalo įskaitomas žurnalas ar ekranas – „Ne“; nurodykite, kur buvo. Nieko nenusirašykite ir nefotografuokite.',
      ),
      weight: 2,
      gate: 'zeroes_section',
      chain: safeguarding,
    }),
    yesNo('data_purpose', {
      name: text(
        'Whoever gives a number is told what it is for',
        'Тому, кто оставляет номер, говорят, зачем он нужен',
        'Paliekančiajam numerį pasakoma, kam jo reikia',
      ),
      prompt: text(
        'Were you told what your contact details are for?',
        'Сказали ли вам, зачем нужны ваши контакты?',
        'Ar jums pasakė, kam reikalingi jūsų kontaktai?',
      ),
      guidance: text(
        'A word or a line on the form, advertising kept apart. They asked for no contact: not applicable.',
        'Словами или строкой в анкете, реклама — отдельным согласием. Контактов не просили — «неприменимо».',
        'Žodžiu ar eilute anketoje, reklamai – atskiras sutikimas. Kontaktų neprašė – „netaikoma“.',
      ),
      canBeAbsent: true,
      comment: 'never',
      chain: admissions,
    }),
  ],
)
