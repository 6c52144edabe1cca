#pragma once

namespace lilong {

/// What speaks for and against a reading of a page, as natural logarithms of odds. Fitted on made pages.
struct ReadingWeights {
    // The way from article to article.
    double goesBack = -2.5;         ///< to an article that is not the one at hand, at the top of a block
    double leapsInside = -9.5;      ///< the same in the middle of a block
    double afterEnd = -1.0;         ///< the next article that is still open, behind one that ended
    double goesBackToTorn = -2.0;   ///< to an article whose torn text goes on here, at the top of a block
    double tornToTorn = -0.8;       ///< the same from one whose text is torn, too
    double afterEndToTorn = -0.2;   ///< the same behind an article's end
    double backOnOrderly = -2.1;    ///< what going back costs more on a page on which no text is torn
    double startsBare = -4.0;       ///< text that begins an article without a headline
    double startsBareAtTop = -1.1;  ///< the same as the first of the page
    double startsBareAfterEnd = -1.1;
    double startsBareOfPiled = -4.5; ///< where headings were piled up elsewhere
    double startsBareOfPiledAfterEnd = -2.1;
    double startsLetter = -1.9;     ///< the same with a salutation
    double startsNews = 0.3;        ///< the first text of an article names day and place
    double newsInside = -0.5;
    double lateHeadline = 0.5;      ///< share of that which the article gets back when its headline comes late
    double latePerText = -0.7;      ///< for every text above a late headline but the first
    double latePerCrosshead = -0.8; ///< for every crosshead above it: they stand below a headline
    double lateInTorn = 3.0;        ///< over the other columns of the text that the page begins with, and which it tears
    double lateAboveRest = -1.5;    ///< at most, for the texts above a headline right below which the last of them goes on
    double lateAmongPiled = -1.6;
    double besideBareHeadline = -2.5; ///< another article's headline right behind one that has no text yet
    double leavesOpen = -0.3;       ///< a headline while the article at hand still waits for its byline, and one is to come
    double leavesOpenOnOrderly = -2.0; ///< what that costs more on a page on which no text is torn
    double furtherHead = -1.1;      ///< a kicker or deck
    double headingApart = -4.0;     ///< a heading whose text is not what stands here
    double apartInTorn = 1.5;       ///< the same between two pieces of a paragraph
    double headsAsInside = -3.0;    ///< an article's heads as crossheads or captions
    double lateHeads = -2.5;        ///< at most, for the texts above a kicker, headline and deck
    double betweenColumns = -4.0;   ///< what came between the columns below the halves of the article's headline
    double otherMeasure = -2.3;
    double sameRareMeasure = 2.0;   ///< as wide as no other column of the page
    double farMeasure = -6.0;

    // What an article lacks that ends.
    double bareHeadline = -3.7;
    double bareFeature = -1.0;      ///< the same with a byline: it heads the profiles that follow
    double withoutByline = -1.9;    ///< where other articles have one
    double crossheadWithoutByline = -2.5; ///< what ends without one is a short item, without crossheads
    double cutText = -0.6;          ///< running text that stops in mid-sentence for good
    double cutLine = -0.3;          ///< the same for a line or two, which may be anything
    double bylineBehindCut = 5.3;   ///< how much worse that is where a byline stands
    double emptyCrosshead = -3.0;
    double leftUnfinished = 1.0;    ///< share of the above that counts while an article may still go on

    double bylineGoesOn = -0.5;     ///< a second line right below a byline
    double bylineOfProfile = -1.0;
    double bylineElsewhere = -2.7;
    double speechElsewhere = -3.0;  ///< 问：…, where another text's lines are said in turn, and none of this one
    double salutationInside = -6.2;
    double likeBase = -1.0;         ///< words of one article where none is shared
    double perLikeness = 45.8;
    double mostLike = 1.5;
    double headBase = -0.6;         ///< text below a headline with which it shares no word
    double perHeadWord = 1.0;
    double mostForHead = 1.5;
    double namesItsPerson = 1.0;
    double namesAnothersPerson = -4.5; ///< a text about somebody whom another heading portrays
    double pair = 1.0;              ///< for the odds of torn paragraphs

    // What a line looks like.
    double boldHeadline = 1.1;
    double headlineInColumn = -0.5;
    double numberedHeadline = -4.0;  ///< 一、… and 做法 are one of several within a text
    double headlineBehindByline = 0.6;
    double headlineAmongPiled = -1.4; ///< a headline in its place where others were piled up elsewhere
    double brokenCrosshead = -1.5;  ///< of two lines
    double largeCrosshead = -3.0;   ///< in larger type than the text
    double crossheadElsewhere = -2.0; ///< an article's next column begins with a crosshead
    double boldCrosshead = -1.5;
    double crossheadInColumn = 0.1;
    double wideCrosshead = -3.0;
    double crossheadBehindHeading = -0.8;
    double crossheadBehindFoot = -3.2; ///< behind text that its column's foot tore
    double crossheadBehindList = -2.0; ///< what ends by itself ends a story
    double crossheadOfProfile = -5.0; ///< a profile is too short for one
    double crossheadBase = 0.0;
    double textAsHeading = -1.7;    ///< what was taken for text and is shaped like a heading
    double headingAsText = -4.5;
    double caption = -3.7;
    double captionInTorn = 2.0;     ///< between two pieces of a paragraph
    double captionGoesOn = 2.5;     ///< right below a caption's first line
    double captionInColumn = -1.2;
    double captionApart = 0.7;
    double captionBelowGap = 2.5;   ///< below the room that a picture left, where all else is parted by single empty lines
    double captionInSmallType = 2.5; ///< a sentence on one line that is wider than its column
    double captionBelowCutLine = 3.0; ///< behind text that a picture stopped in mid-sentence, short of its measure, and right above more text
    double captionWithoutGap = -2.0; ///< right below text where pictures leave room
    double captionOfPicture = 4.1;
    double captionOfPerson = 1.3;
    double captionFlush = 3.6;
    double captionAsCouplet = -2.0; ///< two phrases of one length, or that a space parts
    double captionOfTornText = -4.0; ///< sentences of which the last stops short
    double captionAsHeading = -4.0; ///< a phrase too short to tell what a picture shows
    double captionBold = -2.0;
    double signatureBehindSpace = 1.5; ///< the same with a printed space before the name
    double signature = -1.0;         ///< a line that may name who wrote the text
};

} // namespace lilong
