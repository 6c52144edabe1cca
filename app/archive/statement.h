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
    // --- all issues
    ListIssues,
    ListIssueIds,
    ListPeople,
    ListPeopleAliases,
    ListPeopleRoles,
    ListPlaces,
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
