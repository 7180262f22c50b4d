import { chooseOne, count, countBands, option, section, text, yesNo } from '../builders'
import { planning, serviceAdviser, workshop } from './owners'

export const work = section(
  'work',
  {
    title: text('The work done', 'Выполненная работа', 'Atliktas darbas'),
    intro: text(
      'Your car has a small prepared fault named in the brief; look for it first when you get the car back.',
      'В машине есть небольшая неисправность, указанная в задании; получив машину, начните с неё.',
      'Automobilyje yra nedidelis gedimas, nurodytas užduotyje; atsiėmę pirmiausia patikrinkite jį.',
    ),
    share: 0,
    zone: [84, 95],
  },
  [
    chooseOne(
      'ready_on_time',
      {
        name: text(
          'The car is ready at the hour promised',
          'Машина готова к обещанному часу',
          'Automobilis paruoštas pažadėtą valandą',
        ),
        prompt: text(
          'Was the car ready when promised?',
          'Была ли машина готова к обещанному сроку?',
          'Ar automobilis buvo paruoštas pažadėtu laiku?',
        ),
        guidance: text(
          'Come at the hour itself without ringing first. No hour was ever named: the last line.',
          'Приезжайте точно к сроку, заранее не звоните. Срока так и не назвали — последняя строка.',
          'Atvykite tiksliai nurodytu laiku, iš anksto neskambinę. Laiko taip ir nepasakė – paskutinė eilutė.',
        ),
        weight: 3,
        chain: planning,
      },
      [
        option('on_time', 1, true, text('Yes', 'Да', 'Taip')),
        option(
          'warned',
          0.75,
          true,
          text(
            'No, but they called beforehand with a new hour',
            'Нет, но заранее позвонили и назвали новый срок',
            'Ne, bet iš anksto paskambino ir pasakė naują laiką',
          ),
        ),
        option(
          'late',
          0.25,
          false,
          text('No, up to an hour late', 'Нет, опоздали не больше чем на час', 'Ne, vėlavo iki valandos'),
        ),
        option('very_late', 0, false, text('No, later than that', 'Нет, ещё позже', 'Ne, dar vėliau')),
      ],
    ),
    yesNo('consent_for_extra', {
      name: text(
        "Work beyond the order is done only with the customer's consent",
        'Сверх заказ-наряда работают только с согласия клиента',
        'Į užsakymą neįrašyti darbai atliekami tik klientui sutikus',
      ),
      prompt: text(
        'Were you asked before any work beyond the order was begun?',
        'Спросили ли вас, прежде чем начать работы сверх заказ-наряда?',
        'Ar jūsų paklausė prieš pradedant į užsakymą neįrašytus darbus?',
      ),
      guidance: text(
        'Compare order and invoice line by line. They are the same: not applicable. If asked, decline.',
        'Сравните заказ-наряд и счёт построчно. Совпадают — «неприменимо». Если спросят, откажитесь.',
        'Palyginkite užsakymą ir sąskaitą eilutė po eilutės. Sutampa – „netaikoma“. Jei paklaus, atsisakykite.',
      ),
      weight: 5,
      canBeAbsent: true,
      gate: 'fails_visit',
      chain: serviceAdviser,
    }),
    chooseOne(
      'prepared_fault',
      {
        name: text(
          'A fault the customer did not name is found',
          'Находят неисправность, о которой клиент не говорил',
          'Randamas gedimas, apie kurį klientas neužsiminė',
        ),
        prompt: text(
          'What was done about the fault you had not named?',
          'Что сделали с неисправностью, о которой вы не сказали?',
          'Kas buvo padaryta dėl gedimo, apie kurį neužsiminėte?',
        ),
        guidance: text(
          'A burnt-out number-plate bulb, an empty washer bottle or the like. The order had no inspection in it: "could not check".',
          'Перегоревшая лампочка номера, пустой бачок омывателя и тому подобное. Осмотра в заказ-наряде не было — «не удалось проверить».',
          'Perdegusi numerio lemputė, tuščias ploviklio bakelis ir pan. Užsakyme apžiūros nebuvo – „nepavyko patikrinti“.',
        ),
        weight: 5,
        couldNotCheck: true,
        chain: workshop,
      },
      [
        option(
          'reported',
          1,
          true,
          text(
            'Found, reported, and put right if I wished',
            'Нашли, сообщили и с моего согласия устранили',
            'Rado, pranešė ir man sutikus pašalino',
          ),
        ),
        option('silently', 0.5, false, text('Put right without a word', 'Устранили молча', 'Pašalino nieko nesakę')),
        option(
          'missed',
          0,
          false,
          text(
            'Not found, or marked as checked',
            'Не нашли или отметили как проверенное',
            'Nerado arba pažymėjo kaip patikrintą',
          ),
        ),
      ],
    ),
    yesNo('safe_return', {
      name: text(
        'The car is returned safe to drive',
        'Машину возвращают безопасной для езды',
        'Automobilis grąžinamas saugus važiuoti',
      ),
      prompt: text(
        'Did the first five kilometres pass without any sign of a fault?',
        'Прошли ли первые пять километров без признаков неисправности?',
        'Ar pirmuosius penkis kilometrus nuvažiavote be gedimo požymių?',
      ),
      guidance: text(
        'A warning light, a loose part or a leak is a "No". Before driving off look under the car, at wheels and bonnet. When in doubt do not drive: answer "No" and ring your coordinator.',
        'Загорелась сигнальная лампа, что-то болтается или течёт — «Нет». До отъезда посмотрите под машину, на колёса и капот. Есть сомнения — не выезжайте: ответьте «Нет» и позвоните координатору.',
        'Užsidegė įspėjamoji lemputė, kas nors kleba ar teka – „Ne“. Prieš išvažiuodami pažiūrėkite po automobiliu, į ratus ir variklio dangtį. Jei abejojate, nevažiuokite: atsakykite „Ne“ ir paskambinkite koordinatoriui.',
      ),
      weight: 5,
      photo: 'on_fail',
      gate: 'fails_visit',
      chain: workshop,
    }),
    count(
      'traces_left',
      {
        name: text(
          'No traces are left in or on the car',
          'В машине и на ней не остаётся следов ремонта',
          'Automobilyje ir ant jo nelieka remonto pėdsakų',
        ),
        prompt: text(
          'How many traces of the workshop did you find?',
          'Сколько следов ремонта вы нашли?',
          'Kiek remonto pėdsakų radote?',
        ),
        guidance: text(
          'Grease on wheel or handle, footprints, seat or mirrors left out of place, new scratches. Each is one; none: 0.',
          'Масло на руле или ручке, следы обуви, сбитые сиденье или зеркала, новые царапины. Каждый — один; нет — 0.',
          'Tepalas ant vairo ar rankenos, batų žymės, pakeista sėdynės ar veidrodėlių padėtis, nauji įbrėžimai. Kiekvienas – vienas; nėra – 0.',
        ),
        weight: 3,
        photo: 'on_fail',
        chain: workshop,
      },
      text('traces', 'шт.', 'vnt.'),
      countBands([
        [1, 1],
        [2, 0.5],
      ]),
    ),
  ],
)
