import { scenario, text } from '../builders'

export const scenarios = [
  scenario('check_up', 'routine', {
    name: text('A check-up that is due', 'Плановый осмотр', 'Eilinis pasitikrinimas'),
    persona: text(
      'Feels well, has not seen a doctor for some years, wants to know where they stand.',
      'Чувствует себя хорошо, несколько лет не ходит к врачам, хочет проверить здоровье.',
      'Jaučiasi gerai, kelerius metus nebuvo pas gydytoją, nori pasitikrinti.',
    ),
    task: text(
      'Book a general practitioner: "I have not been checked for years." Answer about your own health truthfully. Ask once: "Is there anything I should change?" Accept an examination without needles.',
      'Запишитесь к терапевту: «Давно не было осмотра». О своём здоровье говорите правду. Спросите один раз: «Нужно ли мне что-то менять?» Соглашайтесь на осмотр без уколов.',
      'Užsiregistruokite pas šeimos gydytoją: „Seniai tikrinausi.“ Apie savo sveikatą sakykite tiesą. Vieną kartą paklauskite: „Ar turėčiau ką nors keisti?“ Sutikite su apžiūra be dūrių.',
    ),
    purchase: text('One consultation.', 'Одна консультация.', 'Viena konsultacija.'),
    limit: 6000,
    minutes: 30,
    forbidden: text(
      'Invent no symptoms, take no urgent slot, fill no prescription, agree to no blood test or X-ray.',
      'Не выдумывайте симптомов, не занимайте срочное время, не покупайте по рецепту, не соглашайтесь на кровь и рентген.',
      'Neišgalvokite simptomų, neužimkite skubaus laiko, nepirkite pagal receptą, nesutikite su kraujo tyrimu ir rentgenu.',
    ),
  }),
  scenario('minor_complaint', 'routine', {
    name: text(
      'A small thing that will not go away',
      'Мелочь, которая не проходит',
      'Menkas negalavimas, kuris nepraeina',
    ),
    persona: text(
      'Has a small real complaint of their own: a stiff back from the desk, a dry patch of skin.',
      'С собственной небольшой жалобой: затекает спина за столом, сухое пятно на коже.',
      'Turi tikrą nedidelį negalavimą: nuo darbo prie stalo maudžia nugarą, sausa odos vieta.',
    ),
    task: text(
      'Book the specialist your coordinator names. Open with: "It is nothing much, but it will not go away." Say how long, only when asked. Ask once: "What happens if I do nothing?"',
      'Запишитесь к специалисту, которого назовёт координатор. Начните так: «Ничего особенного, но не проходит». Как давно — только если спросят. Спросите один раз: «А если ничего не делать?»',
      'Užsiregistruokite pas koordinatoriaus nurodytą specialistą. Pradėkite: „Nieko rimto, bet nepraeina.“ Kiek laiko – tik paklausus. Vieną kartą paklauskite: „O jeigu nieko nedarysiu?“',
    ),
    purchase: text('One consultation.', 'Одна консультация.', 'Viena konsultacija.'),
    limit: 7000,
    minutes: 30,
    forbidden: text(
      'Only with a complaint that is really yours. No sick note, no painkillers on prescription, no procedure the same day.',
      'Только с жалобой, которая у вас действительно есть. Без больничного, рецепта на обезболивающее и процедур в тот же день.',
      'Tik su negalavimu, kurį tikrai turite. Be nedarbingumo pažymėjimo, receptinių nuskausminamųjų ir tos pačios dienos procedūrų.',
    ),
  }),
  scenario('too_fast', 'complaint', {
    name: text('It all went too fast', 'Всё прошло слишком быстро', 'Viskas vyko per greitai'),
    persona: text(
      'Nods in the consulting room and finds outside that half of it is unclear.',
      'В кабинете кивает, а выйдя понимает, что половина осталась неясной.',
      'Kabinete linkčioja, o išėjęs supranta, kad pusė liko neaišku.',
    ),
    task: text(
      'Book a check-up as in the routine. After the consultation go to the reception and say once: "It went very fast in there, and I am not happy: I did not understand everything." Then ask: "Whom can I ask once more?"',
      'Запишитесь на осмотр, как в обычном сценарии. После приёма подойдите к регистратуре и скажите один раз: «Всё прошло очень быстро, и мне это не понравилось: не всё понятно». Затем спросите: «У кого можно уточнить?»',
      'Užsiregistruokite pasitikrinti, kaip įprastame scenarijuje. Po konsultacijos registratūroje vieną kartą pasakykite: „Viskas vyko labai greitai, ir man tai nepatiko: ne viską supratau.“ Tada paklauskite: „Kas galėtų dar kartą paaiškinti?“',
    ),
    purchase: text('One consultation.', 'Одна консультация.', 'Viena konsultacija.'),
    limit: 6000,
    minutes: 40,
    forbidden: text(
      'Accuse no doctor, mention no treatment error, ask for no money, do not raise your voice.',
      'Не обвиняйте врачей, не говорите о врачебных ошибках, не требуйте денег, не повышайте голос.',
      'Nekaltinkite gydytojų, nekalbėkite apie gydymo klaidas, nereikalaukite pinigų, nekelkite balso.',
    ),
  }),
]
