#pragma once

namespace lilong {

/// Every statement that the archive ever sends to its database, by name. The words stand in one table per dialect, beside
/// the number and order of what is bound and read.
enum class Statement {
    // --- transactions
    BeginWriting, ///< takes the writer's lock at once, so that waiting for it happens here and not half-way
    BeginReading, ///< one state of the file for several reads
    Commit,
    Rollback,
    // --- the file
    ApplicationId,
    SchemaVersion,
    ObjectCount,
    KeepForeignKeys,
    KeepWriteAheadLog,
    SyncFully,
    LimitPages, ///< "%1" stands for the number: it cannot be bound
    IntegrityCheck,
    ForeignKeyCheck,
    CopyInto,
    // --- one issue
    SaveIssue, ///< id (null: a new one), title, publisher, date, number, state, last id, saved
    InsertSource,
    InsertPlace,
    InsertPerson,
    InsertAlias,
    InsertRole,
    InsertRepair,
    InsertDecision,
    InsertPart,
    InsertMention,
    InsertSection,
    InsertFurniture,
    InsertArticle,
    InsertBlock,
    DeleteBlocks,
    DeleteArticles,
    DeleteFurniture,
    DeleteSections,
    DeleteMentions,
    DeleteParts,
    DeleteDecisions,
    DeleteRepairs,
    DeleteRoles,
    DeleteAliases,
    DeletePeople,
    DeletePlaces,
    DeleteSources,
    DeleteIssue,
    SelectIssue,
    SelectSources,
    SelectPlaces,
    SelectPeople,
    SelectAliases,
    SelectRoles,
    SelectRepairs,
    SelectDecisions,
    SelectParts,
    SelectMentions,
    SelectSections,
    SelectFurniture,
    SelectArticles,
    SelectBlocks,
    // --- history
    InsertPageState,  ///< issue, page, state
    DeletePageStates,
    SelectPageStates, ///< issue → page, state
    InsertHistoryPiece, ///< issue, id, hash, content
    FindHistoryPiece,   ///< issue, hash → id
    SelectHistoryPiece, ///< issue, id → content
    ListHistoryPieces,
    DeleteHistoryPiece, ///< issue, id
    DeleteHistoryPieces,
    InsertHistoryStep,  ///< issue, id, label, who, done, piece of the state
    SelectHistoryEnd,   ///< issue, four times → last step, its state, last piece, number of steps
    SelectHistoryState, ///< issue, step → state
    ListHistorySteps,   ///< issue → id, label, who, done
    ListHistoryStates,
    DeleteHistoryStep, ///< issue, id
    DeleteHistorySteps,
    // --- all issues
    ListIssues,
    ListIssueIds,
    ListPeople,
    ListPeopleAliases,
    ListPeopleRoles,
    ListPlaces,
    ListLinkedPeople, ///< → name, issues, mentions, who: a record's number, or the name of somebody without
    ListLinkedAliases, ///< → who, alias
    ListLinkedRoles,   ///< → who, place, title
    ListLinkedPlaces,  ///< → name, issues, mentions, which
    // --- recipes of newsletters
    InsertRecipe, ///< title, publisher, measure, saved
    InsertRecipeLine,
    InsertRecipeRule,
    DeleteRecipeLines,
    DeleteRecipeRules,
    DeleteRecipe,
    SelectRecipes,
    SelectRecipeLines,
    SelectRecipeRules,
    SelectEditorsTags, ///< newsletter's title, an issue to leave out → issue, saved, number, date; kind, start, end, the part's text
    SelectRefusals,    ///< the same → issue, saved, number, date; a decision's key
    // --- records of the authority. A record stands where it is merged into no other and an issue or the editor knows it
    InsertRecord, ///< key, kind, name, sort key, notes, category, code, within, newsletter, kept
    SetOwnRoot,   ///< record
    UpdateRecord, ///< name, sort key, notes, category, code, within, record; it is kept from now on
    SetSortKey,   ///< sort key, record
    SetKept,      ///< whether, record
    FillCode,     ///< code, record: where it has none
    FillWithin,   ///< within, record: where it has none
    DeleteRecord,
    SelectRecord, ///< record → id, key, kind, name, notes, category, code, within, name of within, newsletter, kept, merged into, root
    FindRecordByKey,
    FindRecordsNamed, ///< kind, name → records, those named most first, at most 100
    ListRecordIds,
    SelectMembers,  ///< root → records
    IsRecordNeeded, ///< record, six times → 1 where something but its own rows holds on to it
    SetMergedInto,  ///< into (or null), record
    SetRoot,        ///< record, root: of the record and all that were merged into it
    CountMentions,  ///< root: writes how many issues and mentions it has
    InsertRecordName,
    DeleteRecordNames,
    SelectRecordNames, ///< record → name, by editor
    GatherNames,       ///< record, three times → names that issues give it
    InsertRecordSound, ///< kind, sound, record, position, start
    DeleteRecordSounds,
    InsertRecordRole,  ///< record, title, place, from, to, first issue, last issue, issues, by editor, evidence
    UpdateRecordRole,  ///< from, to, first issue, last issue, issues, id
    FindRecordRole,    ///< record, title, place → id, from, to, first issue, last issue, issues of what issues say
    DeleteEditorRoles,
    DeleteIssueRoles,
    GatherRoles,       ///< record → title, record of the place, date, issue; by date
    SelectRecordRoles, ///< record → title, root of the place, its name, from, to, issues, by editor, evidence, first issue, last issue
    SelectMemberRoles, ///< root → the same of all that were merged into it
    SelectWithin,      ///< record → root, name of what it lies in, and so on upwards
    InsertQuestion,    ///< record, other, likeliness, sentence, particulars
    DeleteQuestions,   ///< record, twice
    SelectQuestions,   ///< → root, root, name, name, likeliness, sentence, particulars
    SelectSettled,
    InsertSettled,
    DeleteSettled,
    // --- links of issues to records
    InsertLink, ///< issue, kind, entity, record, mentions
    DeleteLinks,
    SelectLinks,       ///< issue → kind, entity, record, mentions
    SelectLinkedNames, ///< issue, three times → kind, entity, record, name, whether an alias
    SelectLinkedRoles, ///< issue → record, title, record of the place
    SelectLinkRecord,  ///< issue, kind, entity → record
    SelectIssueDate,
    MoveLink,           ///< record, issue, kind, entity
    ListUnlinkedIssues,
    SelectPeopleWithRoleAt, ///< issue, entity of a place → records of the people
    // --- log of the authority
    InsertOperation, ///< kind, done, by, sentence, particulars
    InsertOperationRecord,
    InsertMerge,
    InsertMove,
    InsertVersion,
    SetTakenBack, ///< when, operation
    SelectOperation, ///< → kind, taken back
    SelectMerges,
    SelectOperationMoves,
    SelectEntityMoves, ///< issue, kind, entity → from, to, taken back; in the order of the log
    SelectVersions,
    SelectOperationRecords,
    ListOperations,       ///< limit, offset → id, kind, done, by, sentence, particulars, taken back
    ListRecordOperations, ///< root, limit, offset → the same
    LatestOperation,
    // --- directory
    CountStanding,      ///< kind
    ListStanding,       ///< kind, limit, offset → records by pinyin
    ListMostNamed,      ///< kind, limit, offset → records
    FindSounds,         ///< kind, from, to, kind, from, to → two JSON arrays of roots: names that begin so, and others
    FindSoundNames,     ///< kind, from, to → root, name, start
    FindCharacters,     ///< text, text, kind → two JSON arrays, as above
    FindPeopleAt,       ///< root of a place, text of the title → JSON array of roots
    FindPeopleTitled,   ///< text → JSON array of roots
    FindPlacesIn,       ///< root of a place → JSON array of roots
    OrderByPinyin,      ///< JSON array, limit, offset → records
    OrderByMentions,    ///< JSON array, limit, offset → records
    SelectDirectoryRow, ///< record → name, issues, mentions
    SelectMemberNames,  ///< root → names, its own first
    ListTitles,         ///< limit → title, people
    ListPlacesInside,   ///< root → records
    // --- card
    SelectAppearances,    ///< root, limit → issue, masthead (4), kind, entity, record, mentions, name; newest first
    SelectEntityRoles,    ///< issue, entity → place, title
    SelectEntitiesOf,     ///< root, issue → entities
    SelectProfiles,       ///< root → issue, masthead (4), article, headline
    SelectTimeline,       ///< root → issue, masthead (4), mentions; oldest first
    SelectMentionCounts,  ///< root → issue, kind, entity, mentions; newest first
    SelectPersonMentions, ///< issue, person → part, start, end, form
    SelectPlaceMentions,  ///< issue, place → part, start, end, form
    SelectPartPlace,      ///< issue, part → role, article, block, section, furniture, headline, text
    SelectMasthead,       ///< issue → title, publisher, date, number
    ListRoleFacts,        ///< → person, name, title, place, place name, from, to
    ListIssueRoleFacts,   ///< issue, twice → the same
    ListTableRecords,     ///< → records, places first, by pinyin
    SelectNewsletters,    ///< root → titles of the newsletters that name it
    // --- faults of the authority: each finds the records (or issues) that are wrong
    ListSortKeys, ///< → name, sort key
    FindStrayLinks,
    FindWrongLinkCounts,
    FindWrongRoots,
    FindWrongCounts,
    FindWrongNames,
    FindWrongRoles,
    FindWrongMerges,
    // --- search
    InsertDocument,  ///< document id, heads, body, people, places
    DeleteDocuments, ///< first and last document id
    DeleteAllDocuments,
    SelectDocuments, ///< first and last document id
    CountDocuments,
    CountArticles,
    FindDocuments,      ///< query → document ids, best first
    SelectArticleParts, ///< issue, article → role, block, section, part, text; in reading order
    SelectNamings,      ///< issue → part, start, end, name: every mention with every name of whom or what it means
};

} // namespace lilong
