/// The commonest function words of languages that news is written in, lower case; collected by us from general knowledge of the
/// languages. A word may stand in several lists; it then tells nothing between them.
enum LanguageWords {
  /// Words by ISO 639-1 code; German and English first.
  static let byCode: [(code: String, words: String)] = [
    (
      "de",
      """
      der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren wird werden wurde wurden hat haben hatte hatten
      nicht auch sich mit von vom zu zum zur für auf aus bei beim nach über unter durch gegen ohne um im am an in als wie wenn dass daß weil
      nur noch schon mehr sehr er sie es wir ihr ihre ihren ihrem seine seinen seiner seinem sein kann können soll sollen will wollen muss
      müssen damit da was dabei jedoch sowie bereits rund laut so bis seit vor zwischen diese dieser dieses diesen man
      """
    ),
    (
      "en",
      """
      the a an and or but is are was were be been being has have had will would can could should may might not also with of to for on at by
      from in into about over under after before between through during without against as than if that which who whose when where while
      more most only such its it he she they we you his her their our your this these those there said says new no up out all one some
      """
    ),
    (
      "nl",
      """
      de het een en of maar is zijn was waren wordt worden werd werden heeft hebben had niet ook zich met van te voor op uit bij naar over
      onder door tegen zonder om in als dat omdat nog meer zeer hij zij wij hun haar kan kunnen zal zullen moet moeten deze dit die aan
      tot tussen geen wel dan er wat volgens jaar
      """
    ),
    (
      "da",
      """
      og det er en et den de til af på i med for som ikke har var blev bliver at fra om ved efter eller men også han hun vi jeg kan skal
      vil skulle ville mere der sig sin sine over under mellem når hvor hvad denne dette disse siger være været
      """
    ),
    (
      "sv",
      """
      och det är en ett den de till av på i med för som inte har var blev blir att från om vid efter eller men också han hon vi jag kan ska
      vill skulle mer sig sin sina över under mellan när där vad denna detta dessa säger vara varit hade
      """
    ),
    (
      "no",
      """
      og det er en et den de til av på i med for som ikke har var ble blir at fra om ved etter eller men også han hun vi jeg kan skal vil
      skulle ville mer seg sin sine over under mellom når hvor hva denne dette disse sier være vært
      """
    ),
    (
      "fr",
      """
      le la les un une des du de et ou mais est sont était étaient a ont avait ne pas que qui dans pour par sur avec sans sous entre après
      avant au aux ce cette ces il elle ils elles nous vous son sa ses leur leurs plus comme être été fait se en y si dont depuis selon
      """
    ),
    (
      "es",
      """
      el la los las un una unos unas de del y o pero es son era fue fueron ha han había no que en para por con sin sobre entre después antes
      al se su sus lo le les más como este esta estos estas ser está están también según desde hasta cuando muy ya
      """
    ),
    (
      "pt",
      """
      o a os as um uma de do da dos das e ou mas é são era foi foram tem têm não que em no na nos nas para por com sem sobre entre após
      ao aos se seu sua seus suas mais como este esta ser está estão também segundo desde até quando muito já
      """
    ),
    (
      "it",
      """
      il lo la i gli le un una di del della dei delle e o ma è sono era ha hanno non che in nel nella per con senza su sul sulla tra fra dopo
      prima al alla ai alle si suo sua suoi più come questo questa essere stato stata anche secondo da dal dalla quando molto già
      """
    ),
    (
      "pl",
      """
      i w na z do nie się że jest są był była było były to jak o po od za przez dla ale oraz przy ten ta te tego tej tym jego jej ich już
      tylko także może może być będzie został który która które co czy ze we
      """
    ),
    (
      "cs",
      """
      a v na z do ne se že je jsou byl byla bylo byli to jak o po od za pro ale při ten ta tento této jeho její jejich už jen také může
      být bude který která které co i s k ve ze podle
      """
    ),
    (
      "ro",
      """
      și în la de cu pe nu din că este sunt a fost au o un sau dar pentru prin mai care ce se lui ei lor după între până ca am va vor acest
      această acestea
      """
    ),
    (
      "hu",
      """
      a az és hogy nem is egy de ez van volt lesz meg csak már még mint vagy ha el ki fel azt ezt szerint után között minden több nagy lehet
      """
    ),
    (
      "tr",
      """
      ve bir bu da de için ile olarak olan çok daha gibi kadar sonra ise ancak en ne var yok değil oldu olduğu tarafından göre
      """
    ),
    (
      "fi",
      """
      ja on ei se että oli ovat mutta tai kun niin kuin myös hän he me sen joka mukaan jo vain ole olla jos sekä vuoden
      """
    ),
    (
      "lb",
      """
      den déi dat an ass sinn war net och sech mat vun zu fir op aus bei no iwwer ënner duerch géint ouni ëm als wéi wann datt nach méi
      hien hir mir eng engem gouf ginn
      """
    ),
  ]

  /// Endings of words that hint at German or English where function words are few.
  static let endings: [(code: String, endings: [String])] = [
    ("de", ["ung", "ungen", "keit", "heit", "schaft", "lich", "lichen", "isch", "ischen", "ische"]),
    ("en", ["ing", "ed", "ly", "ness", "ies"]),
  ]
}
