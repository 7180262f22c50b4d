import { chooseOne, duration, durationBands, option, section, text, whenAtLeast, yesNo } from '../builders'
import { buildings, queueSystem, rota } from './owners'

export const waiting = section(
  'waiting',
  {
    title: text('Waiting', 'Ожидание', 'Laukimas'),
    intro: text(
      'Start the stopwatch when you hold the ticket or join the line. With an appointment: at the appointed minute.',
      'Включите секундомер, взяв талон или встав в очередь. По записи — в назначенную минуту.',
      'Chronometrą įjunkite paėmę taloną ar atsistoję į eilę. Užsiregistravus iš anksto – paskirtą minutę.',
    ),
    share: 0.14,
    zone: [70, 88],
  },
  [
    duration(
      'wait_to_counter',
      {
        name: text(
          'The visitor sits at the counter in under fifteen minutes',
          'Посетителя принимают менее чем через пятнадцать минут',
          'Lankytojas priimamas greičiau nei po penkiolikos minučių',
        ),
        prompt: text(
          'How long did you wait for your turn?',
          'Сколько вы ждали своей очереди?',
          'Kiek laukėte savo eilės?',
        ),
        guidance: text(
          'Until you are greeted at the counter. Not received within an hour: leave, keep the ticket, write to your coordinator.',
          'До приветствия у окна. Не приняли за час — уходите, сохраните талон и напишите координатору.',
          'Iki pasisveikinimo prie langelio. Nepriėmė per valandą – išeikite, išsaugokite taloną ir parašykite koordinatoriui.',
        ),
        weight: 3,
        chain: rota,
      },
      durationBands([
        [900, 1],
        [1800, 0.5],
      ]),
    ),
    yesNo('wait_shown', {
      name: text(
        'Those who wait can see how long it will take',
        'Ожидающим видно, сколько ещё ждать',
        'Laukiantieji mato, kiek dar laukti',
      ),
      prompt: text(
        'Could you tell from your seat how long you would wait?',
        'Можно ли было понять с места, сколько ещё ждать?',
        'Ar iš savo vietos galėjote suprasti, kiek dar lauksite?',
      ),
      guidance: text(
        'Minutes, or how many are ahead of you, on ticket, board or by word of mouth.',
        'В минутах или по числу людей впереди: на талоне, на табло, со слов сотрудника.',
        'Minutėmis arba pagal žmonių skaičių priekyje: talone, švieslentėje, darbuotojo žodžiais.',
      ),
      chain: queueSystem,
    }),
    yesNo('counters_added', {
      name: text(
        'With ten or more waiting, one more counter opens',
        'Когда ждут десять и более, открывают ещё одно окно',
        'Kai laukia dešimt ar daugiau, atidaromas dar vienas langelis',
      ),
      prompt: text(
        'Was one more counter opened while you waited?',
        'Открыли ли ещё одно окно, пока вы ждали?',
        'Ar jums laukiant atidarė dar vieną langelį?',
      ),
      guidance: text(
        'Every counter already in use: "Yes". Asked because at least ten people were waiting.',
        'Все окна и так работали — «Да». Вопрос задан, потому что ждало не меньше десяти человек.',
        'Visi langeliai jau dirbo – „Taip“. Klausiama, nes laukė bent dešimt žmonių.',
      ),
      chain: rota,
      condition: whenAtLeast('people_waiting', 10),
    }),
    chooseOne(
      'turn_kept',
      {
        name: text('Everyone is called in turn', 'Всех вызывают по очереди', 'Visi kviečiami iš eilės'),
        prompt: text('How was the order of the queue kept?', 'Как соблюдалась очередь?', 'Kaip buvo laikomasi eilės?'),
        guidance: text(
          'Different letters on the tickets are different queues. Elderly people, pregnant women and people with small children let through openly do not disturb the order.',
          'Разные буквы на талонах — это разные очереди. Пожилых, беременных и посетителей с малышами пропускают открыто — порядок не нарушен.',
          'Skirtingos raidės talonuose – skirtingos eilės. Atvirai praleisti senjorai, nėščiosios ir žmonės su mažais vaikais tvarkos nepažeidžia.',
        ),
        couldNotCheck: true,
        chain: rota,
      },
      [
        option('kept', 1, true, text('As the numbers ran', 'По номерам', 'Pagal numerius')),
        option(
          'explained',
          1,
          true,
          text(
            'Someone went ahead, with a reason said aloud',
            'Кто-то прошёл вперёд, причину назвали вслух',
            'Kažkas praėjo be eilės, priežastį pasakė balsu',
          ),
        ),
        option(
          'acquaintance',
          0,
          false,
          text(
            'Someone was let through, no reason said',
            'Кого-то провели без объяснений',
            'Kažką praleido nieko nepaaiškinę',
          ),
        ),
        option('disorder', 0, false, text('There was no order to keep', 'Порядка не было', 'Tvarkos nebuvo')),
      ],
    ),
    yesNo('seats_free', {
      name: text(
        'There is a seat for those who need one',
        'Тому, кому тяжело стоять, есть где сесть',
        'Kam sunku stovėti, yra kur atsisėsti',
      ),
      prompt: text(
        'Was there a free seat while you waited?',
        'Было ли свободное место, чтобы сесть?',
        'Ar laukiant buvo laisva vieta atsisėsti?',
      ),
      guidance: text(
        'You were received at once: not applicable.',
        'Вас приняли сразу — «неприменимо».',
        'Jus priėmė iškart – „netaikoma“.',
      ),
      canBeAbsent: true,
      comment: 'never',
      chain: buildings,
    }),
  ],
)
