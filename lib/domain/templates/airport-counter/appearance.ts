import { chooseOne, option, photoOf, scale, section, text, yesNo } from '../builders'
import { counterSystems, dutyManager, ruleKeeper, terminal } from './owners'

export const appearance = section(
  'appearance',
  {
    title: text(
      'Appearance of staff and premises',
      'Внешний вид персонала и зала',
      'Darbuotojų išvaizda ir salės tvarka',
    ),
    intro: text(
      'Photographs in the open hall alone. Towards security, border control, staff and screens of others the phone stays down.',
      'Фото только в общем зале. Досмотр, граница, сотрудники и чужие экраны — телефон опущен.',
      'Fotografuoti tik bendroje salėje. Patikra, siena, darbuotojai, svetimi ekranai – telefonas nuleistas.',
    ),
    share: 0.13,
    zone: [85, 95],
    groups: {
      hall: text('Hall', 'Зал', 'Salė'),
      counter: text('Counter', 'Стойка', 'Registracijos stalas'),
    },
  },
  [
    photoOf('hall_photo', {
      name: text('Photo of the counter sign', 'Фото вывески над стойкой', 'Ženklo virš stalo nuotrauka'),
      prompt: text(
        'Photograph the sign over the counters, aiming high.',
        'Сфотографируйте вывеску над стойками, целясь выше голов.',
        'Nufotografuokite ženklą virš stalų, taikydami virš galvų.',
      ),
      guidance: text(
        'No faces, no documents. Forbidden by a notice or an employee: obey, choose "photo not possible".',
        'Без лиц и документов. Запрещает табличка или сотрудник — послушайтесь, «фото невозможно».',
        'Be veidų ir dokumentų. Draudžia užrašas ar darbuotojas – pakluskite, „Fotografuoti negalima“.',
      ),
      group: 'hall',
    }),
    chooseOne(
      'machines_working',
      {
        name: text('The check-in machines work', 'Автоматы регистрации работают', 'Registracijos automatai veikia'),
        prompt: text(
          'How many of the check-in machines were working?',
          'Сколько автоматов регистрации работало?',
          'Kiek registracijos automatų veikė?',
        ),
        guidance: text(
          'Glance at the screens in passing. None in this hall: not applicable.',
          'Взгляните на экраны мимоходом. В зале их нет — «неприменимо».',
          'Žvilgtelėkite į ekranus praeidami. Salėje jų nėra – „netaikoma“.',
        ),
        group: 'hall',
        canBeAbsent: true,
        couldNotCheck: true,
        chain: counterSystems,
      },
      [
        option('all', 1, true, text('All', 'Все', 'Visi')),
        option('most', 0.5, false, text('More than half', 'Больше половины', 'Daugiau nei pusė')),
        option('few', 0, false, text('Half or fewer', 'Половина или меньше', 'Pusė ar mažiau')),
      ],
    ),
    scale(
      'queue_area',
      {
        name: text(
          'The queueing area is clean and has room',
          'Там, где стоят в очереди, чисто и просторно',
          'Eilės zonoje švaru ir erdvu',
        ),
        prompt: text(
          'What was the queueing area like?',
          'Как выглядело место, где стоит очередь?',
          'Kaip atrodė eilės zona?',
        ),
        guidance: text(
          'Floor, barriers, trolleys in the way, litter.',
          'Пол, ленты, брошенные тележки, мусор.',
          'Grindys, juostos, palikti vežimėliai, šiukšlės.',
        ),
        group: 'hall',
        chain: terminal,
      },
      [
        text(
          'Dirty, or blocked by trolleys and bags',
          'Грязно или заставлено тележками',
          'Nešvaru arba užstatyta vežimėliais',
        ),
        text('Some disorder', 'Небольшой беспорядок', 'Šiek tiek netvarkos'),
        text('Clean, with room to pass', 'Чисто, можно пройти', 'Švaru, galima praeiti'),
      ],
    ),
    yesNo('reach_seated', {
      name: text(
        'A seated traveller can use the counter',
        'Стойка удобна и для человека на коляске',
        'Stalas tinka ir žmogui vežimėlyje',
      ),
      prompt: text(
        'Could a traveller in a wheelchair use this counter?',
        'Смог бы воспользоваться стойкой пассажир на коляске?',
        'Ar šiuo stalu galėtų naudotis keleivis vežimėlyje?',
      ),
      guidance: text(
        'A lowered place, a wide lane between the barriers, or a marked meeting place for assistance.',
        'Пониженная часть, широкий проход между лентами или обозначенное место встречи с сопровождением.',
        'Žemesnė dalis, platus tarpas tarp juostų arba pažymėta pagalbos laukimo vieta.',
      ),
      group: 'counter',
      chain: terminal,
    }),
    yesNo('uniform_badge', {
      name: text(
        'The agent is in uniform and can be recognised',
        'Агент одет по форме, его легко узнать',
        'Darbuotojas su uniforma, jį lengva atpažinti',
      ),
      prompt: text(
        'Did the agent wear the full uniform?',
        'Был ли агент полностью одет по форме?',
        'Ar darbuotojas vilkėjo visą uniformą?',
      ),
      guidance: text(
        'As your brief describes it, buttoned and clean. The badge may be turned to protect the name.',
        'Как описано в задании, застёгнутой и чистой. Бейдж может быть перевёрнут ради имени.',
        'Tokią, kokia aprašyta užduotyje, užsegtą ir švarią. Kortelė gali būti apversta, kad nesimatytų vardo.',
      ),
      group: 'counter',
      comment: 'never',
      chain: dutyManager,
    }),
    yesNo('lists_covered', {
      name: text(
        'Documents and lists of other passengers are out of sight',
        'Документы и списки других пассажиров не видны',
        'Kitų keleivių dokumentų ir sąrašų nematyti',
      ),
      prompt: text(
        'Were the data of other passengers out of your sight?',
        'Были ли данные других пассажиров скрыты от вас?',
        'Ar kitų keleivių duomenys buvo jums nematomi?',
      ),
      guidance: text(
        'A list, a tag or a passport left lying is a "No". Tell the agent of a forgotten passport; read and photograph nothing.',
        'Оставленные список, бирка или паспорт — «Нет». О забытом паспорте скажите агенту; не читайте и не снимайте.',
        'Paliktas sąrašas, etiketė ar pasas – „Ne“. Apie pamirštą pasą pasakykite darbuotojui; neskaitykite ir nefotografuokite.',
      ),
      group: 'counter',
      weight: 2,
      gate: 'zeroes_section',
      chain: ruleKeeper,
    }),
  ],
)
