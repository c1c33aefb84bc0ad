package fi.kuntapeili.web.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fi.kuntapeili.web.security.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

/** The directions between modules and packages; docs/architecture.md draws them. */
@AnalyzeClasses(packages = "fi.kuntapeili", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SURVEY = "fi.kuntapeili.survey..";
    private static final String BENCHMARK = "fi.kuntapeili.benchmark..";
    private static final String WEB = "fi.kuntapeili.web..";
    private static final String RESPONSE = "fi.kuntapeili.survey.response..";
    private static final String ROUND = "fi.kuntapeili.survey.round..";
    private static final String QUESTIONNAIRE = "fi.kuntapeili.survey.questionnaire..";

    @ArchTest
    static final ArchRule whatIsAskedKnowsNothingOfComparingOrPages = noClasses()
            .that()
            .resideInAPackage(SURVEY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BENCHMARK, WEB);

    @ArchTest
    static final ArchRule comparingKnowsNothingOfPages = noClasses()
            .that()
            .resideInAPackage(BENCHMARK)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WEB);

    /** The one library is the solver of linear programs. */
    @ArchTest
    static final ArchRule disclosureIsPlainJava = classes()
            .that()
            .resideInAPackage("fi.kuntapeili.benchmark.disclosure..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.ojalgo.optimisation..",
                    "fi.kuntapeili.benchmark.statistics..",
                    "fi.kuntapeili.benchmark.disclosure..");

    /** Attackers read what is published and calculate for themselves; of the engine they see only what it released. */
    @ArchTest
    static final ArchRule attackersAreReadersWithASolver = classes()
            .that()
            .resideInAPackage("fi.kuntapeili.benchmark.attack..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.ojalgo.optimisation..",
                    "fi.kuntapeili.benchmark.disclosure..",
                    "fi.kuntapeili.benchmark.attack..");

    /** Numbers in, numbers out: mathematics may come from libraries, a framework may not. */
    @ArchTest
    static final ArchRule statisticsAndIndicesAreJavaAndMathematics = classes()
            .that()
            .resideInAnyPackage("fi.kuntapeili.benchmark.statistics..", "fi.kuntapeili.benchmark.index..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.hipparchus..",
                    "org.apache.commons.rng..",
                    "fi.kuntapeili.benchmark.statistics..",
                    "fi.kuntapeili.benchmark.index..");

    @ArchTest
    static final ArchRule statisticsKnowNothingOfDisclosureOrIndices = noClasses()
            .that()
            .resideInAPackage("fi.kuntapeili.benchmark.statistics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fi.kuntapeili.benchmark.disclosure..", "fi.kuntapeili.benchmark.index..");

    @ArchTest
    static final ArchRule whatAsksKnowsNothingOfWhatIsAnswered = noClasses()
            .that()
            .resideInAnyPackage(
                    ROUND, QUESTIONNAIRE, "fi.kuntapeili.survey.organisation..", "fi.kuntapeili.survey.access..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(RESPONSE);

    @ArchTest
    static final ArchRule questionnairesKnowNothingOfRounds = noClasses()
            .that()
            .resideInAnyPackage(
                    QUESTIONNAIRE,
                    "fi.kuntapeili.survey.expression..",
                    "fi.kuntapeili.survey.organisation..",
                    "fi.kuntapeili.survey.access..",
                    "fi.kuntapeili.survey.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROUND);

    @ArchTest
    static final ArchRule theDoorToExpressionsKnowsNoQuestions = noClasses()
            .that()
            .resideInAPackage("fi.kuntapeili.survey.expression..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(QUESTIONNAIRE);

    @ArchTest
    static final ArchRule textsKnowNothingOfTheBusiness = noClasses()
            .that()
            .resideInAPackage("fi.kuntapeili.survey.text..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(SURVEY).and(not(resideInAnyPackage("fi.kuntapeili.survey.text.."))));

    /** No second door: what renders figures gets disclosed ones and cannot reach answers or contributions. */
    @ArchTest
    static final ArchRule whatRendersFiguresCannotReachContributions = noClasses()
            .that()
            .resideInAnyPackage(
                    WEB,
                    "fi.kuntapeili.benchmark.comparison..",
                    "fi.kuntapeili.benchmark.report..",
                    "fi.kuntapeili.benchmark.release..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("fi.kuntapeili.benchmark.disclosure..")
                    .and(simpleNameStartingWith("Contribut")));

    @ArchTest
    static final ArchRule whatRendersFiguresCannotReachAnswers = noClasses()
            .that()
            .resideInAnyPackage(
                    "fi.kuntapeili.web.comparison..",
                    "fi.kuntapeili.web.publishing..",
                    "fi.kuntapeili.web.api..",
                    "fi.kuntapeili.benchmark.comparison..",
                    "fi.kuntapeili.benchmark.report..",
                    "fi.kuntapeili.benchmark.release..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(RESPONSE);

    @ArchTest
    static final ArchRule pagesCannotReachTheValuesOfASnapshot = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat(resideInAnyPackage("fi.kuntapeili.benchmark.snapshot..")
                    .and(simpleName("Snapshot").or(simpleName("RawColumn")).or(simpleName("StoredCell"))));

    /** Whoever makes pages only reads them for the attacks; what judges conclusions knows every answer. */
    @ArchTest
    static final ArchRule pagesCannotReachTheTruth = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat(
                    simpleName("Truth").or(simpleName("AttackedSnapshot")).or(simpleName("AttackableSnapshots")));

    @ArchTest
    static final ArchRule everyResourceMethodSaysWhatItDoes = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .should()
            .beAnnotatedWith(Allowed.class);

    @ArchTest
    static final ArchRule foldersNameTheBusiness = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..", "..service..", "..helper..");
}
