/// English test texts with their sentence boundaries marked by `|`; written by us.
enum EnglishSentences {
  static let all = [
    "Apple Inc. said on Monday it would buy the firm.| The price was not disclosed.",
    "Mr. Smith met Mrs. Jones and Dr. Brown.| They talked.",
    "The company is based in the U.S.| It employs 300 people.",
    "The U.S. Department of Justice sued.| Google denied it.",
    "Sales rose 3.5 percent in Washington D.C. and elsewhere.",
    "Tiffany & Co. agreed to a lower price.| LVMH was pleased.",
    "He leads J. P. Morgan Chase & Co. in London.",
    "Shares rose on Jan. 5 and fell on Feb. 7.| Traders shrugged.",
    "The plant opened in 2019.| Siemens built it.",
    "He owns 25.| She owns 30.",
    "The meeting starts at 9 a.m. on Tuesday.| It ends at 5 p.m.| The lunch is free.",
    "“We will not sell.”| That was the answer.",
    "“We will not sell,” he said.| He left.",
    "\"Will you sell?\" asked the reporter.| Nobody answered.",
    "The deal, i.e. the purchase, is off.| It cost e.g. Bosch a lot.",
    "Talks failed.|The bank withdrew.",
    "The deal was struck by the company|The price is unknown.",
    "Visit Amazon.com or www.Example.com today.| Then buy.",
    "No. 5 is for sale.| He said no.| The rest is silence.",
    "George W. Bush owned it.| Then he sold.",
    "They make bolts, nuts, etc.| The customers are loyal.",
    "Is it over?| Not yet!| Wait.",
    "Chapter One|\n\nThe firm was founded in 1900.| It grew.",
    """
    The company said on Monday that it would sell the plant near Oxford to
    Siemens for about 300 million dollars, though talks with the union
    Unite were still going on. |The union declined to comment.
    """,
    "Acme Ltd. v. Bolt plc was settled.| Both paid.",
    "The Jones Jr. fund holds 5%.| Others hold the rest.",
    "He said: \"It is done.\"| Then he left...| The deal is dead.",
    "Unit sales (excl. China) rose.| The rest fell.",
    "Nokia Corp. Chief Executive Pekka Lundmark resigned.",
    "It was led by R.M. Barchewitz and C. A. Parsons & Co. in London.",
    "It costs $3.50.| That is cheap.",
    "World War II. shaped the firm.",
    "PayPal and YouTube pay $1.65 bn. for it.",
  ]
}
