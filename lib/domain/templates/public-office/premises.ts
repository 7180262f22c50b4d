import { chooseOne, option, photoOf, scale, section, text, yesNo } from '../builders'
import { buildings, formsDesk, officeHead } from './owners'

export const premises = section(
  'premises',
  {
    title: text(
      'Appearance of staff and premises',
      'Внешний вид персонала и помещений',
      'Darbuotojų išvaizda ir patalpų tvarka',
    ),
    intro: text(
      'Photograph outside and the notices in the hall, never people or counters.',
      'Снимайте фасад и стенды, но не людей и не окна приёма.',
      'Fotografuokite lauke ir stendus, bet ne žmones ir ne langelius.',
    ),
    share: 0.1,
    zone: [80, 92],
    groups: {
      outside: text('Outside', 'Снаружи', 'Išorė'),
      hall: text('In the hall', 'В зале', 'Salėje'),
    },
  },
  [
    photoOf('entrance_photo', {
      name: text('Photo of the entrance', 'Фото входа', 'Įėjimo nuotrauka'),
      prompt: text(
        'Photograph the entrance with the name of the office.',
        'Сфотографируйте вход с названием учреждения.',
        'Nufotografuokite įėjimą su įstaigos pavadinimu.',
      ),
      guidance: text(
        'From the street and after the visit. Guarded building where it is forbidden: choose "photo not possible".',
        'С улицы и после визита. Здание под охраной и снимать нельзя — «фото невозможно».',
        'Iš gatvės ir po apsilankymo. Saugomas pastatas, draudimo ženklas – „Fotografuoti negalima“.',
      ),
      group: 'outside',
    }),
    yesNo('hours_true', {
      name: text(
        'The office works in the hours it states',
        'Учреждение работает в объявленные часы',
        'Įstaiga dirba skelbiamomis valandomis',
      ),
      prompt: text(
        'Did the office receive people in the hours stated at the door?',
        'Шёл ли приём в часы, указанные на двери?',
        'Ar priėmė lankytojus ant durų nurodytomis valandomis?',
      ),
      guidance: text(
        'Compare with your own visit: unannounced breaks are a "No", and so are hours stated nowhere.',
        'Сверьте со своим визитом: необъявленный перерыв — «Нет», часы нигде не указаны — тоже.',
        'Palyginkite su savo apsilankymu: neskelbta pertrauka – „Ne“, niekur nenurodytas laikas – taip pat.',
      ),
      group: 'outside',
      photo: 'on_fail',
      chain: officeHead,
    }),
    yesNo('step_free', {
      name: text(
        'A person in a wheelchair reaches the counter',
        'До окна можно добраться на инвалидной коляске',
        'Neįgaliojo vežimėliu galima pasiekti langelį',
      ),
      prompt: text(
        'Can a person in a wheelchair get from the street to a counter alone?',
        'Может ли человек на коляске сам добраться с улицы до окна приёма?',
        'Ar žmogus vežimėlyje pats pasiektų langelį nuo gatvės?',
      ),
      guidance: text(
        'Doors and lift in working order, one counter low enough. A bell nobody answers is a "No".',
        'Двери и лифт исправны, хотя бы одно окно низкое. Кнопка, на которую никто не выходит, — «Нет».',
        'Durys ir liftas veikia, bent vienas langelis žemas. Skambutis, į kurį niekas neateina, – „Ne“.',
      ),
      group: 'outside',
      chain: buildings,
    }),
    scale(
      'hall_tidy',
      {
        name: text(
          'The hall is clean, with good air',
          'В зале чисто и есть чем дышать',
          'Salėje švaru ir yra kuo kvėpuoti',
        ),
        prompt: text(
          'What was the hall like to wait in?',
          'Каково было ждать в этом зале?',
          'Kaip buvo laukti šioje salėje?',
        ),
        guidance: text(
          'Floor, seats, air, litter bins. Look round before your number comes up.',
          'Пол, сиденья, воздух, урны. Осмотритесь, пока не вызвали.',
          'Grindys, kėdės, oras, šiukšliadėžės. Apsižvalgykite, kol nepakvietė.',
        ),
        group: 'hall',
        chain: buildings,
      },
      [
        text('Dirty or stuffy', 'Грязно или душно', 'Nešvaru arba tvanku'),
        text(
          'Bearable, with disorder in a place or two',
          'Терпимо, местами беспорядок',
          'Pakenčiama, vietomis netvarkinga',
        ),
        text('Clean and airy', 'Чисто и свежо', 'Švaru ir gaivu'),
      ],
    ),
    chooseOne(
      'samples_there',
      {
        name: text(
          'Forms and samples are there, and in force',
          'Бланки и образцы есть, и они действующие',
          'Formos ir pavyzdžiai yra ir galiojantys',
        ),
        prompt: text(
          'What did you find on the stands with forms?',
          'Что было на стендах с бланками?',
          'Ką radote prie formų stendų?',
        ),
        guidance: text(
          'Look at the dates. Everything on a screen in the hall is as good. The office takes no paper at all: not applicable.',
          'Посмотрите на даты. Всё на экране в зале — тоже годится. Бумагу здесь не принимают вовсе — «неприменимо».',
          'Pažiūrėkite į datas. Viskas salės ekrane – irgi gerai. Popieriaus čia visai nepriima – „netaikoma“.',
        ),
        group: 'hall',
        canBeAbsent: true,
        photo: 'on_fail',
        comment: 'never',
        chain: formsDesk,
      },
      [
        option(
          'both',
          1,
          true,
          text(
            'Forms with filled-in samples, up to date',
            'Бланки с образцами, актуальные',
            'Formos su užpildytais pavyzdžiais, galiojančios',
          ),
        ),
        option('forms', 0.5, false, text('Forms, no samples', 'Бланки без образцов', 'Formos be pavyzdžių')),
        option('nothing', 0, false, text('Nothing, or out of date', 'Ничего или устаревшее', 'Nieko arba pasenusios')),
      ],
    ),
  ],
)
