import { expect, test, type Page } from "@playwright/test";
import { signIn } from "./support/people";
import { startServer, type Server } from "./support/server";
import { Watch } from "./support/watch";

let server: Server;

test.beforeAll(async () => {
  server = await startServer();
});

test.afterAll(async () => server.stop());

const dialog = (page: Page) => page.getByRole("dialog");
const title = (page: Page) => page.getByRole("heading", { level: 1 });

test("an administrator opens an account, gives it a role, and the person signs in with it", async ({
  page,
  browser,
}) => {
  await signIn(page.context(), server, "quantri");
  const watch = new Watch(page);
  await page.goto(`${server.url}/quan-tri/nguoi-dung`);
  await page.getByRole("button", { name: "Mở tài khoản" }).click();
  await dialog(page).getByLabel("Họ tên, chức danh").fill("Cán bộ thử nghiệm");
  await dialog(page).getByLabel("Tên đăng nhập").fill("Không Hợp Lệ");
  await dialog(page).getByLabel("Mật khẩu đầu tiên").fill("mot hai ba bon");
  await dialog(page).getByRole("button", { name: "Mở tài khoản" }).click();
  await expect(dialog(page).getByLabel("Tên đăng nhập")).toHaveAttribute("aria-invalid", "true");
  await expect(dialog(page).getByLabel("Họ tên, chức danh")).toHaveValue("Cán bộ thử nghiệm");
  await dialog(page).getByLabel("Tên đăng nhập").fill("thu.nghiem");
  await dialog(page).getByRole("button", { name: "Mở tài khoản" }).click();
  await expect(title(page)).toHaveText("Cán bộ thử nghiệm");

  await page.getByRole("button", { name: "Giao vai trò" }).click();
  await dialog(page).getByLabel("Tại đơn vị").fill("bac ninh");
  await dialog(page)
    .getByRole("button", { name: /Bắc Ninh/ })
    .click();
  await dialog(page).getByRole("button", { name: "Giao vai trò" }).click();
  const row = page.getByRole("row").filter({ hasText: "Cán bộ thi đua đơn vị thành viên" });
  await expect(row).toContainText("Đang giữ");
  await watch.clean();

  const other = await browser.newPage();
  await other.goto(`${server.url}/dang-nhap`);
  await other.getByLabel("Tên đăng nhập").fill("thu.nghiem");
  await other.getByRole("textbox", { name: "Mật khẩu" }).fill("mot hai ba bon");
  await other.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(title(other)).toHaveText("Việc cần làm");

  await page.getByRole("button", { name: "Khóa tài khoản" }).click();
  await dialog(page).getByLabel("Lý do").fill("Thử khóa");
  await dialog(page).getByRole("button", { name: "Khóa tài khoản" }).click();
  await expect(page.getByText("Tài khoản đã khóa: người này không đăng nhập được.")).toBeVisible();
  await other.close();

  await page.goto(`${server.url}/nhat-ky?viec=user.suspend`);
  await page
    .getByRole("button", { name: /Chi tiết việc/ })
    .first()
    .click();
  await expect(dialog(page)).toContainText("Thử khóa");
  await expect(dialog(page).getByRole("row").filter({ hasText: "Đang dùng" })).toContainText("Không");
});

test("the ministry draws up a criteria set: a broken sum keeps it a draft, mended it is published", async ({
  page,
}) => {
  await signIn(page.context(), server, "bo.tdkt");
  const watch = new Watch(page);
  await page.goto(`${server.url}/bo-tieu-chi`);
  await page.getByRole("button", { name: "Lập bộ tiêu chí" }).click();
  await expect(dialog(page).getByText(/không phải bảng điểm chính thức/)).toBeVisible();
  await dialog(page).getByLabel("Tên bộ tiêu chí").fill("Bộ tiêu chí thử trên trình duyệt");
  await dialog(page).getByRole("button", { name: "Lập bộ tiêu chí" }).click();
  await expect(title(page)).toHaveText("Bộ tiêu chí thử trên trình duyệt");
  const publish = page.getByRole("button", { name: "Ban hành bộ tiêu chí" });
  await expect(publish).toBeEnabled();

  const line = page.getByRole("row").filter({ has: page.getByRole("cell", { name: "A1.2", exact: true }) });
  await line.getByRole("button", { name: "Sửa A1.2" }).click();
  await dialog(page).getByLabel("Tối đa").fill("31");
  await dialog(page).getByRole("button", { name: "Lưu" }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(line).toContainText("31,00");
  await expect(publish).toBeDisabled();
  await expect(page.getByText(/1\.001|1001/).first()).toBeVisible();

  await line.getByRole("button", { name: "Sửa A1.2" }).click();
  await dialog(page).getByLabel("Tối đa").fill("30");
  await dialog(page).getByRole("button", { name: "Lưu" }).click();
  await expect(publish).toBeEnabled();
  await publish.click();
  await dialog(page).getByRole("button", { name: "Ban hành bộ tiêu chí" }).click();
  await expect(page.getByText("Đã ban hành")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Sửa/ })).toHaveCount(0);
  await watch.clean();
});

test("a document launches a movement, a unit answers and reports", async ({ page, browser }) => {
  await signIn(page.context(), server, "bo.tdkt");
  const watch = new Watch(page);
  await page.goto(`${server.url}/van-ban`);
  await page.getByRole("button", { name: "Ghi văn bản vào sổ" }).click();
  await dialog(page).getByLabel("Số", { exact: false }).first().fill("77");
  await dialog(page).getByLabel("Ký hiệu").fill("QĐ-THU");
  await dialog(page).getByLabel("Trích yếu").fill("Phát động phong trào thử");
  await dialog(page).getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("link", { name: "77/QĐ-THU" })).toBeVisible();

  await page.goto(`${server.url}/phong-trao`);
  await page.getByRole("button", { name: "Phát động phong trào" }).click();
  await dialog(page).getByLabel("Phong trào").first().fill("Phong trào thử trên trình duyệt");
  await dialog(page).getByLabel("Đơn vị phát động").fill("nong nghiep va moi truong");
  await dialog(page).getByRole("button", { name: "Bộ Nông nghiệp và Môi trường", exact: true }).click();
  await dialog(page).getByLabel("Văn bản phát động").fill("77/QĐ-THU");
  await dialog(page)
    .getByRole("button", { name: /77\/QĐ-THU/ })
    .click();
  await dialog(page).getByRole("button", { name: "Phát động phong trào" }).click();
  await expect(title(page)).toHaveText("Phong trào thử trên trình duyệt");
  await expect(page.getByRole("link", { name: /77\/QĐ-THU/ })).toBeVisible();
  await watch.clean();

  const unit = await browser.newPage();
  await signIn(unit.context(), server, "bn.cv");
  await unit.goto(page.url());
  await unit.getByRole("button", { name: "Đăng ký hưởng ứng" }).click();
  await dialog(unit).getByLabel("Kế hoạch hưởng ứng").fill("Mỗi phòng một sáng kiến.");
  await dialog(unit).getByRole("button", { name: "Đăng ký hưởng ứng" }).click();
  await expect(unit.getByText("Mỗi phòng một sáng kiến.")).toBeVisible();
  await unit.getByRole("button", { name: "Báo cáo", exact: true }).click();
  await dialog(unit).getByLabel("Tình trạng").selectOption("REPORTED");
  await dialog(unit).getByRole("button", { name: "Lưu" }).click();
  await expect(dialog(unit).getByLabel("Kết quả")).toHaveAttribute("aria-invalid", "true");
  await dialog(unit).getByLabel("Kết quả").fill("Bốn sáng kiến được công nhận.");
  await dialog(unit).getByRole("button", { name: "Lưu" }).click();
  await expect(unit.getByText("Bốn sáng kiến được công nhận.")).toBeVisible();
  await unit.close();

  await page.reload();
  await page.getByRole("button", { name: "Nêu điển hình" }).click();
  await expect(page.getByRole("button", { name: "Thôi nêu điển hình" })).toBeVisible();
});
