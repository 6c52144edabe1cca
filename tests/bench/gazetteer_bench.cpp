// How long the gazetteer takes to load, what it costs in memory when all of it was looked at, and how fast names are looked up.

#include "app/language/gazetteer.h"
#include "tests/bench/measuring.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

using namespace lilong;
using namespace lilong::bench;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const double before = peakMebibytes();
    std::unique_ptr<const Gazetteer> gazetteer;
    print("gazetteer: load", processorMillisecondsOf([&] { gazetteer = std::make_unique<const Gazetteer>(); }), "ms", QStringLiteral("once a start; aim: 30"));
    if (gazetteer->isEmpty())
        qFatal("The gazetteer is damaged");

    QStringList names;
    for (const Gazetteer::Named& one : gazetteer->divisionsIn(DivisionCode::fromText(QStringLiteral("31"))))
        names << one.name;
    std::sort(names.begin(), names.end());
    size_t found = 0;
    const double lookUps = processorMillisecondsOf([&] {
        for (const QString& name : names)
            found += gazetteer->find(name).size();
    });
    print("name looked up", 1000 * lookUps / static_cast<double>(names.size()), "us", QStringLiteral("%L1 names, %L2 divisions").arg(names.size()).arg(found));
    print("divisions of a county listed",
          processorMillisecondsOf([&] { found += gazetteer->divisionsIn(DivisionCode::fromText(QStringLiteral("310110"))).size(); }), "ms",
          QStringLiteral("each with its name"));
    print("gazetteer: memory", peakMebibytes() - before, "MiB", QStringLiteral("most held; aim: 30"));
    return 0;
}
