import { chooseOne, option, scale, section, text, yesNo } from '../builders'
import { customerCare, planning, serviceAdviser, training } from './owners'

export const consultation = section(
  'consultation',
  {
    title: text('Advice and order', 'Консультация и заказ-наряд', 'Konsultavimas ir užsakymas'),
    intro: text(
      'Read what you sign, aloud if need be; take a copy with you.',
      'Читайте то, что подписываете, хоть вслух; экземпляр возьмите с собой.',
      'Skaitykite, ką pasirašote, kad ir balsu; egzempliorių pasiimkite.',
    ),
    share: 0,
    zone: [80, 93],
  },
  [
    scale(
      'plain_words',
      {
        name: text(
          'The work is explained in plain words',
          'О работе рассказывают понятно',
          'Apie darbus paaiškinama suprantamai',
        ),
        prompt: text(
          'How much did you understand of what would be done to your car?',
          'Насколько вы поняли, что будут делать с вашей машиной?',
          'Kiek supratote, kas bus daroma jūsų automobiliui?',
        ),
        guidance: text(
          'Test: could you tell your neighbour in two sentences?',
          'Проверка: сможете ли пересказать соседу двумя фразами?',
          'Patikrinkite: ar dviem sakiniais papasakotumėte kaimynui?',
        ),
        weight: 4,
        chain: training,
      },
      [
        text('Nothing: terms or silence', 'Ничего: термины или молчание', 'Nieko: terminai arba tyla'),
        text('Part of it, after asking back', 'Кое-что, и то после вопросов', 'Dalį, ir tik perklausus'),
        text(
          'All of it, with a drawing, a part or a comparison when needed',
          'Всё — с рисунком, деталью или сравнением, если нужно',
          'Viską – prireikus su piešiniu, detale ar palyginimu',
        ),
      ],
    ),
    chooseOne(
      'control_question',
      {
        name: text(
          'A question of the car owner gets a correct answer',
          'На вопрос владельца отвечают верно',
          'Į savininko klausimą atsakoma teisingai',
        ),
        prompt: text(
          'How was the control question of your brief answered?',
          'Как ответили на контрольный вопрос из задания?',
          'Kaip atsakė į užduoties kontrolinį klausimą?',
        ),
        guidance: text(
          'Compare with the service booklet or the key given in your brief.',
          'Сверьтесь с сервисной книжкой или с ответом, указанным в задании.',
          'Palyginkite su serviso knygele arba užduotyje nurodytu atsakymu.',
        ),
        weight: 3,
        comment: 'always',
        chain: training,
      },
      [
        option(
          'right_reason',
          1,
          true,
          text('Correctly, with the reason', 'Верно, с объяснением', 'Teisingai, su paaiškinimu'),
        ),
        option('right', 0.75, true, text('Correctly, in one word', 'Верно, одним словом', 'Teisingai, vienu žodžiu')),
        option(
          'unsure',
          0.25,
          false,
          text(
            'With "I would have to ask", and nobody did',
            'Словами «надо уточнить», но не уточнили',
            '„Reikėtų pasitikslinti“, bet nepasitikslino',
          ),
        ),
        option('wrong', 0, false, text('Wrongly', 'Неверно', 'Neteisingai')),
      ],
    ),
    yesNo('written_order', {
      name: text(
        'The order names work, price and limit in writing',
        'В заказ-наряде записаны работы, цена и её предел',
        'Užsakyme raštu nurodyti darbai, kaina ir jos riba',
      ),
      prompt: text(
        'Before handing over the key, did you get a written order with its price?',
        'Получили ли вы до передачи ключа письменный заказ-наряд с ценой?',
        'Ar prieš atiduodami raktelį gavote rašytinį užsakymą su kaina?',
      ),
      guidance: text(
        'Paper or e-mail, listing the work and a sum that may not be passed without your consent. A sum alone is a "No". Photograph it, personal data covered.',
        'На бумаге или по электронной почте: перечень работ и сумма, которую без вашего согласия не превысят. Одна сумма — «Нет». Сфотографируйте, закрыв личные данные.',
        'Popierinis ar el. paštu: darbų sąrašas ir suma, kurios be jūsų sutikimo neviršys. Vien suma – „Ne“. Nufotografuokite, uždengę asmens duomenis.',
      ),
      weight: 6,
      photo: 'always',
      gate: 'zeroes_section',
      chain: customerCare,
    }),
    yesNo('no_pushing', {
      name: text(
        'Nothing is sold that the car does not need',
        'Не навязывают того, что машине не нужно',
        'Neperšama to, ko automobiliui nereikia',
      ),
      prompt: text(
        'Was every extra you were offered backed by a reason you could check?',
        'Обоснована ли была каждая дополнительная услуга тем, что можно проверить?',
        'Ar kiekviena papildomai pasiūlyta paslauga buvo pagrįsta tuo, ką galima patikrinti?',
      ),
      guidance: text(
        'A measurement, the maker\'s plan, the worn part itself. "Everybody does it at this mileage" is a "No". No extra was offered: "Yes".',
        'Замером, регламентом изготовителя, самой изношенной деталью. «На таком пробеге все делают» — «Нет». Ничего лишнего не предлагали — «Да».',
        'Matavimu, gamintojo planu, pačia susidėvėjusia detale. „Su tokia rida visi daro“ – „Ne“. Nieko papildomai nesiūlė – „Taip“.',
      ),
      weight: 3,
      chain: serviceAdviser,
    }),
    yesNo('ready_time_named', {
      name: text('The hour of collection is named', 'Называют час выдачи', 'Pasakoma atsiėmimo valanda'),
      prompt: text(
        'Were you told at what hour the car would be ready?',
        'Сказали ли вам, к которому часу машина будет готова?',
        'Ar jums pasakė, kelintą valandą automobilis bus paruoštas?',
      ),
      guidance: text(
        'An hour, or a call by a stated hour. "In the evening" is a "No".',
        'Час или звонок к названному часу. «К вечеру» — «Нет».',
        'Valanda arba skambutis iki nurodytos valandos. „Vakarop“ – „Ne“.',
      ),
      weight: 3,
      chain: planning,
    }),
  ],
)
