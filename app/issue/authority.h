#pragma once

#include "app/issue/article.h"
#include "app/issue/people.h"
#include "app/issue/repair.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lilong {

/// A title that a person holds or held somewhere, as the authority knows it. Dates are ISO 8601 to the precision known
/// (2023-07-12, 2022-12); those of what issues say are the dates of the first and last issue that says so.
struct RecordRole {
    QString title = {};
    RecordId place = {}; ///< empty: nowhere in particular
    QString placeName = {};
    QString from = {};
    QString to = {};
    int issues = 0;        ///< how many issues say so; 0 for what the editor alone knows
    bool byEditor = false; ///< written by the editor, or read from her table: no issue need say it
    QString evidence = {}; ///< what the editor wrote about it; what issues say is read from their texts (see RoleEvidence)

    [[nodiscard]] bool operator==(const RecordRole&) const = default;
};

/// A person or place of the archive: one for all issues. What issues say (roles that are not `byEditor`) is not stored here a second time.
struct AuthorityRecord {
    RecordId id = {};
    MentionKind kind = MentionKind::Person;
    QString key = {};  ///< names the record in every archive and table it is carried to; given by the archive
    QString name = {};      ///< the preferred one
    QStringList aliases = {};
    std::vector<RecordRole> roles = {}; ///< people only; earliest first
    QString notes = {};
    PlaceCategory category = PlaceCategory::Other; ///< places only, as the three below
    QString code = {};                             ///< division code, empty where unknown
    RecordId within = {};
    QString withinName = {};

    [[nodiscard]] bool operator==(const AuthorityRecord&) const = default;
};

/// A record as a line of a table, where other records are named by their keys.
struct TableRecord {
    AuthorityRecord record = {};    ///< `key` empty: a new one; ids are not looked at
    QString withinKey = {};         ///< empty: none
    QStringList rolePlaceKeys = {}; ///< one for each role; empty: none
};

/// What is known of a record that might be whom an issue means.
struct RecordCandidate {
    RecordId id = {};      ///< of the record itself
    RecordId root = {};    ///< whom it was merged into; itself where it was not
    MentionKind kind = MentionKind::Person;
    QStringList names = {};                  ///< the preferred one first
    std::vector<RecordRole> roles = {}; ///< `place` names the place's root
    QString newsletter = {};            ///< title of the newsletter in which it was first met
    PlaceCategory category = PlaceCategory::Other;
    QString code = {};
    std::vector<RecordId> within = {};  ///< the places it lies in, the nearest first; roots
    std::vector<QString> withinNames = {};
};

/// Whom a person (or which place) of an issue means.
struct RecordLink {
    PersonId person = {}; ///< one of the two is set
    PlaceId place = {};
    RecordId record = {};     ///< empty: a new record
    double certainty = 1.0;   ///< of what is said here
    Reason reason = {};
    RecordId perhaps = {};    ///< for a new record: whom it may be as well; the editor is asked
    double likeliness = 0.0;  ///< of `perhaps`
};

/// A role as it counts for conflicts: who, what, where, when. Ids are roots.
struct RoleFact {
    RecordId person = {};
    QString name = {};
    QString title = {};
    RecordId place = {};
    QString placeName = {};
    QString from = {};
    QString to = {};
};

/// What cannot all be true of the authority, or what looks like one person twice. The editor decides.
struct Conflict {
    enum class Kind {
        SameOffice, ///< two people hold an office that one person holds, at one place and time
        TwoPlaces,  ///< one person holds such offices in two places at one time
        NearName,   ///< two names one character apart at one place: a slip of the pen, or two people
        SameName,   ///< two records of one name that may be one person (or place)
    };
    Kind kind = Kind::SameName;
    QString key;                    ///< names the conflict whenever it is found again; settled ones stay away by it
    std::vector<RecordId> records;  ///< those concerned, roots
    QStringList names;              ///< of `records`, in their order
    std::vector<Masthead> firstNamed = {}; ///< of SameName: the first issue that names each of `records`, for nothing else tells them apart
    RecordId place = {};            ///< where, if anywhere
    Reason reason;                  ///< in the editor's words
    double certainty = 0.5;
};

} // namespace lilong
