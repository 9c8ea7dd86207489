/** Fifth blind pass: all four kinds, the defects of the samples in other shapes. All persons are invented. */
import { ask, type ForeignFile, hidden, line } from '../../../support/foreign-file.ts'

const person = { subjectKind: 'individual' }
const collective = { subjectKind: 'collective' }

export const fifthPass: ForeignFile[] = [
  {
    id: 'e01',
    file: 'Tu kiem tra xa Tuy Lai.xlsx',
    kind: 'selfcheck',
    what: 'reworded criteria, a heading with a long instruction, an error and a formula without value',
    commune: 'Tuy Lai',
    sheets: [
      {
        name: 'TKT',
        lines: [
          'UBND XÃ TUY LAI | | | Tuy Lai, ngày 10 tháng 12 năm 2018',
          'BÁO CÁO TỰ KIỂM TRA THỰC HIỆN QUY TẮC ỨNG XỬ NĂM 2018',
          '',
          'STT | Nội dung | Kết quả (ghi rõ Đạt, Chưa đạt hoặc Không áp dụng; trường hợp chưa đạt ghi rõ lý do và thời hạn khắc phục ở cột ghi chú bên cạnh) | Ghi chú',
          'A | Đối với cán bộ, công chức, viên chức',
          line('1 | Cán bộ chấp hành giờ giấc làm việc, không làm việc riêng | Đạt', {
            code: 'K07',
            text: 'Cán bộ chấp hành giờ giấc làm việc, không làm việc riêng',
            result: 'pass',
            mayAsk: ['code'],
          }),
          line(
            '2 | Niêm yết công khai Quy tắc tại nơi dễ thấy | #N/A',
            {
              code: 'K03',
              text: 'Niêm yết công khai Quy tắc tại nơi dễ thấy',
              unsure: { result: { raw: '#N/A', candidates: [] } },
              mayAsk: ['code'],
            },
            ask({ C: 'error_cell' }),
          ),
          'B | Đối với nơi công cộng',
          line(
            '1 | Tổ chức tọa đàm tại các thôn | ={}',
            {
              code: 'C04',
              text: 'Tổ chức tọa đàm tại các thôn',
              unsure: { result: { raw: '', candidates: ['pass'] } },
              mayAsk: ['code'],
            },
            ask({ C: 'no_cached_value' }),
          ),
          line(
            '2 | Có tủ sách pháp luật tại nhà văn hóa | Đạt',
            { text: 'Có tủ sách pháp luật tại nhà văn hóa', result: 'pass' },
            ask({ '': 'unknown_criterion' }),
          ),
        ],
      },
      {
        name: 'Tieu chi',
        lines: [
          'Mã | Tiêu chí | Kết quả',
          'K01 | Có văn bản/kế hoạch triển khai Quy tắc ứng xử',
          'K02 | Phổ biến, quán triệt đến toàn thể cán bộ, người lao động',
        ],
      },
    ],
  },
  {
    id: 'e02',
    file: 'Tuyen truyen Vạn Kim.xlsx',
    kind: 'activities',
    what: 'people in two locales, lengths of time, a swapped day, a repeat mark under a hidden row',
    commune: 'Vạn Kim',
    sheets: [
      {
        lines: [
          'UBND XÃ VẠN KIM',
          'BIỂU TỔNG HỢP TUYÊN TRUYỀN (Từ ngày 01/10/2018 đến ngày 15/12/2018)',
          'STT | Hình thức tuyên truyền | Ngày tổ chức | Địa điểm | Số người dự | Thời lượng (giờ)',
          line('1 | Mít tinh | @2018-10-20 | Sân vận động | 1,350 | 2.5', {
            form: 'Mít tinh',
            date: '2018-10-20',
            place: 'Sân vận động',
            participants: 1350,
            durationHours: 2.5,
          }),
          line("2 | Hội nghị | @2018-10-22 | Hội trường | '1.050 | '1,5", {
            form: 'Hội nghị',
            date: '2018-10-22',
            place: 'Hội trường',
            participants: 1050,
            durationHours: 1.5,
          }),
          line(
            '3 | Tọa đàm | @2018-06-11 | Thôn Kim Bôi | 60 | 2',
            {
              form: 'Tọa đàm',
              place: 'Thôn Kim Bôi',
              participants: 60,
              durationHours: 2,
              unsure: { date: { raw: '11/06/2018', candidates: ['2018-11-06'] } },
            },
            ask({ C: 'date_outside_period' }),
          ),
          hidden(
            line(
              '4 | Phát thanh | @2018-11-25 | Đài xã | 700 | 1',
              {
                form: 'Phát thanh',
                date: '2018-11-25',
                place: 'Đài xã',
                participants: 700,
                durationHours: 1,
                pending: 'hidden-rows',
              },
              ask({ '': 'hidden_row' }),
            ),
          ),
          line(
            '5 | Phát tờ rơi | @2018-11-28 | nt | 90',
            {
              form: 'Phát tờ rơi',
              date: '2018-11-28',
              participants: 90,
              unsure: { place: { raw: 'nt', candidates: ['Đài xã', 'Thôn Kim Bôi'] } },
            },
            ask({ D: 'repeat_mark_unclear' }),
          ),
          'Tổng cộng | | | | 2000',
        ],
      },
    ],
    forbidden: ['Tổng cộng'],
  },
  {
    id: 'e03',
    file: 'DS bieu duong Hong Son 2019.xlsx',
    kind: 'nomination',
    what: 'honorific in a column, split name, a merged heading over both, a (1)(2)(3) row; another year beside it',
    commune: 'Hồng Sơn',
    asks: [['other_year_sheet', '2018']],
    sheets: [
      {
        name: '2019',
        merges: 'A4:A5 B4:D4 E4:E5 F4:F5 G4:H4',
        lines: [
          'UBND HUYỆN MỸ ĐỨC | | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          'UBND XÃ HỒNG SƠN | | | | Độc lập - Tự do - Hạnh phúc',
          'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ BIỂU DƯƠNG NĂM 2019',
          'TT | Họ và tên | | | Năm sinh | Chức vụ, nơi công tác | Đề nghị',
          ' | Ông/Bà | Họ đệm | Tên | | | Hình thức | Cấp khen',
          '(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8)',
          line('1 | Bà | Phan Thị Ngọc | Ánh | 1986 | Giáo viên, Trường Tiểu học | Biểu dương | UBND xã', {
            ...person,
            honorific: 'Bà',
            name: 'Phan Thị Ngọc Ánh',
            birthYear: 1986,
            position: 'Giáo viên',
            unit: 'Trường Tiểu học',
            proposedForm: 'Biểu dương',
            awardLevel: 'UBND xã',
          }),
          line('2 | Ông | Tô | Hiệu | 1958 | Trưởng thôn, Thôn Đặng | Giấy khen | UBND huyện', {
            ...person,
            honorific: 'Ông',
            name: 'Tô Hiệu',
            birthYear: 1958,
            position: 'Trưởng thôn',
            unit: 'Thôn Đặng',
            proposedForm: 'Giấy khen',
            awardLevel: 'UBND huyện',
          }),
        ],
      },
      {
        name: '2018',
        lines: [
          'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ BIỂU DƯƠNG NĂM 2018',
          'TT | Họ và tên | Năm sinh | Đề nghị',
          '1 | Nguyễn Thị Đông | 1964 | Biểu dương',
        ],
      },
    ],
    forbidden: ['Nguyễn Thị Đông'],
  },
  {
    id: 'e04',
    file: 'Le Thanh DSKT loc.xlsx',
    kind: 'nomination',
    what: 'a hidden column of telephones, two filtered rows, capitals, a total that looks like a person',
    commune: 'Lê Thanh',
    sheets: [
      {
        hiddenColumns: 'D',
        lines: [
          'ỦY BAN NHÂN DÂN XÃ LÊ THANH',
          'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          line('STT | Họ và tên | Năm sinh | Điện thoại | Đơn vị | Hình thức', ask({ D: 'hidden_column' })),
          line("1 | TỐNG VĂN CỘNG | 1960 | '0900111222 | Thôn Lê Xá | Giấy khen", {
            ...person,
            name: 'Tống Văn Cộng',
            birthYear: 1960,
            phone: '0900111222',
            unit: 'Thôn Lê Xá',
            proposedForm: 'Giấy khen',
          }),
          hidden(
            line(
              "2 | HÀ THỊ LOAN | 1972 | '0900111333 | Thôn Lê Xá | Giấy khen",
              {
                ...person,
                name: 'Hà Thị Loan',
                birthYear: 1972,
                phone: '0900111333',
                unit: 'Thôn Lê Xá',
                proposedForm: 'Giấy khen',
                pending: 'hidden-rows',
              },
              ask({ '': 'hidden_row' }),
            ),
          ),
          'Cộng: 02 người',
        ],
      },
    ],
  },
  {
    id: 'e05',
    file: 'vni sai font xuy xa.xlsx',
    kind: 'nomination',
    what: 'VNI bytes in a Unicode font over the whole sheet; a repeat mark first in its group',
    commune: 'Xuy Xá',
    sheets: [
      {
        lines: [
          '{v?}UBND XÃ XUY XÁ',
          '{v?}DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          '{v?}Số thứ tự | {v?}Họ và tên | {v?}Năm sinh | {v?}Đơn vị | {v?}Thành tích đạt được',
          '{v?}I. Tập thể',
          line(
            '1 | {v?}Chi đoàn thôn Tân Độ | | {v?}Thôn Tân Độ | {v?}Xung kích giữ gìn vệ sinh',
            {
              ...collective,
              name: 'Chi đoàn thôn Tân Độ',
              unit: 'Thôn Tân Độ',
              achievement: 'Xung kích giữ gìn vệ sinh',
            },
            ask({ '': 'text_converted' }),
          ),
          '{v?}II. Cá nhân',
          line(
            '1 | {v?}Đỗ Thị Thường | 1975 | {v?}Thôn Nghĩa | nt',
            {
              ...person,
              name: 'Đỗ Thị Thường',
              birthYear: 1975,
              unit: 'Thôn Nghĩa',
              unsure: { achievement: { raw: 'nt', candidates: ['Xung kích giữ gìn vệ sinh'] } },
            },
            ask({ E: 'repeat_mark_unclear', '': 'text_converted' }),
          ),
        ],
      },
    ],
  },
  {
    id: 'e06',
    file: 'khac phuc phuc lam.xlsx',
    kind: 'remedy',
    what: 'texts that look like formulas, repeat marks below empty cells, deadlines in words',
    commune: 'Phúc Lâm',
    sheets: [
      {
        lines: [
          'UBND XÃ PHÚC LÂM',
          'BÁO CÁO KẾT QUẢ KHẮC PHỤC TỒN TẠI SAU KIỂM TRA NĂM 2018',
          'STT | Tồn tại | Biện pháp | Thời hạn | Kết quả | Ghi chú',
          line('1 | Chưa có biển tên phòng | Gắn biển | 20/11/2018 | Đã xong | =SUM(A1:A9)', {
            finding: 'Chưa có biển tên phòng',
            measure: 'Gắn biển',
            dueDate: '2018-11-20',
            result: 'Đã xong',
            status: 'done',
            note: '=SUM(A1:A9)',
          }),
          line('2 | Chợ còn rác | Thuê thu gom | 30/11/2018 | Đang thực hiện | +02 xe', {
            finding: 'Chợ còn rác',
            measure: 'Thuê thu gom',
            dueDate: '2018-11-30',
            result: 'Đang thực hiện',
            status: 'ongoing',
            note: '+02 xe',
          }),
          line(
            '3 | Loa xã rè | Sửa loa | Cuối năm 2018 | Chưa khắc phục',
            {
              finding: 'Loa xã rè',
              measure: 'Sửa loa',
              unsure: { dueDate: { raw: 'Cuối năm 2018', candidates: ['2018-12-31'] } },
              result: 'Chưa khắc phục',
              status: 'open',
            },
            ask({ D: 'date_not_exact' }),
          ),
          line(
            '4 | Thiếu ghế | Mua ghế | 25/12/2018 | Chưa thực hiện | nt',
            {
              finding: 'Thiếu ghế',
              measure: 'Mua ghế',
              dueDate: '2018-12-25',
              result: 'Chưa thực hiện',
              status: 'open',
              unsure: { note: { raw: 'nt', candidates: [] } },
            },
            ask({ F: 'repeat_mark_unclear' }),
          ),
        ],
      },
    ],
  },
  {
    id: 'e07',
    file: 'Mau bieu An Phu.xlsx',
    kind: 'nomination',
    what: 'the blank form with forms of award printed in every row, groups and totals of zero',
    commune: 'An Phú',
    refuse: 'empty',
    sheets: [
      {
        lines: [
          'UBND XÃ AN PHÚ',
          'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          'STT | Họ và tên | Năm sinh | Đơn vị | Thành tích | Hình thức',
          'I. TẬP THỂ',
          '1 | | | | | Giấy khen',
          '2 | | | | | Giấy khen',
          'II. CÁ NHÂN',
          '1 | | | | | Biểu dương',
          'Tổng cộng | 0',
          ' | NGƯỜI LẬP BIỂU | | | CHỦ TỊCH',
        ],
      },
    ],
  },
  {
    id: 'e08',
    file: 'ds_hungtien_khongdau.xlsx',
    kind: 'nomination',
    what: 'a whole list without any mark',
    commune: 'Hùng Tiến',
    sheets: [
      {
        lines: [
          'UBND XA HUNG TIEN',
          'DANH SACH DE NGHI KHEN THUONG NAM 2018',
          'STT | Ho va ten | Nam sinh | Chuc vu | Don vi | Thanh tich | Hinh thuc',
          line('1 | Nguyen Van Hung | 1970 | Truong thon | Thon Trung | Guong mau | Giay khen', {
            ...person,
            name: 'Nguyen Van Hung',
            birthYear: 1970,
            position: 'Truong thon',
            unit: 'Thon Trung',
            achievement: 'Guong mau',
            proposedForm: 'Giay khen',
          }),
          line('2 | Le Thi Na | 1981 | Giao vien | Truong THCS | Day tot | Giay khen', {
            ...person,
            name: 'Le Thi Na',
            birthYear: 1981,
            position: 'Giao vien',
            unit: 'Truong THCS',
            achievement: 'Day tot',
            proposedForm: 'Giay khen',
          }),
          'Tong cong: 02 nguoi',
        ],
      },
    ],
    forbidden: ['Tong cong'],
  },
]
