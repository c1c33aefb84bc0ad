package fi.kuntapeili.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.web.Demo;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Walks every route with every kind of visitor and compares with the table of docs/access.md. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class RouteAccessTest {

    @TestHTTPResource
    URI base;

    @Inject
    Register register;

    @Test
    void theTableHasEveryRouteAndNoOther() throws Exception {
        TreeSet<String> routes = new TreeSet<>();
        Routes.all().forEach(route -> routes.add(route.name()));
        TreeSet<String> rows = new TreeSet<>(new AccessTable().answersByRoute.keySet());
        TreeSet<String> missing = new TreeSet<>(routes);
        missing.removeAll(rows);
        rows.removeAll(routes);
        assertEquals(List.of(), List.copyOf(missing), "Routes that docs/access.md lacks");
        assertEquals(List.of(), List.copyOf(rows), "Rows of docs/access.md without a route");
    }

    @Test
    void everyVisitorIsAnsweredAsTheTableSays() throws Exception {
        AccessTable table = new AccessTable();
        List<OrganisationCode> codes =
                register.all().stream().map(organisation -> organisation.code()).toList();
        String own = codes.get(0).value();
        Map<String, Visitor> visitors = visitors(own, codes.get(1).value());
        assertEquals(List.copyOf(visitors.keySet()), table.visitors);
        StringBuilder differences = new StringBuilder();
        for (Route route : signingOutLast(Routes.all())) {
            Map<String, String> expected = table.answersByRoute.get(route.name());
            Map<String, String> answers = new LinkedHashMap<>();
            for (Map.Entry<String, Visitor> visitor : visitors.entrySet()) {
                answers.put(visitor.getKey(), visitor.getValue().ask(route, own));
            }
            if (expected == null || !fits(expected, answers)) {
                differences.append("\n| %s | %s | %s |"
                        .formatted(route.method(), route.path(), String.join(" | ", answers.values())));
            }
        }
        if (!differences.isEmpty()) {
            fail("The application answers differently from docs/access.md:" + differences);
        }
    }

    private static List<Route> signingOutLast(List<Route> routes) {
        return routes.stream()
                .sorted(Comparator.comparing(route -> route.action() == Action.SIGN_OUT))
                .toList();
    }

    /** Walking names things that do not exist, so whoever may see them is told that they do not. */
    private static boolean fits(Map<String, String> expected, Map<String, String> answers) {
        return expected.entrySet().stream().allMatch(row -> {
            String answer = answers.get(row.getKey());
            return row.getValue().equals("yes")
                    ? answer.equals("yes") || answer.equals("hidden")
                    : row.getValue().equals(answer);
        });
    }

    private Map<String, Visitor> visitors(String own, String other) throws Exception {
        String root = base.toString().replaceAll("/$", "");
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        visitors.put("nobody", new Visitor(root, null));
        visitors.put("viewer", new Visitor(root, "viewer-" + own));
        visitors.put("editor", new Visitor(root, "editor-" + own));
        visitors.put("keyholder", new Visitor(root, "keyholder-" + own));
        visitors.put("keyholder elsewhere", new Visitor(root, "keyholder-" + other));
        visitors.put("staff", new Visitor(root, "staff"));
        visitors.put("publisher", new Visitor(root, "publisher"));
        visitors.put("admin", new Visitor(root, "admin"));
        return visitors;
    }
}
