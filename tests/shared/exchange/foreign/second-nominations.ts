/** Second blind pass: lists of nominations with harder layouts and values. All persons are invented. */
import { ask, type ForeignFile, hidden, line } from '../../../support/foreign-file.ts'

const person = { subjectKind: 'individual' }
const collective = { subjectKind: 'collective' }
const household = { subjectKind: 'household' }

export const secondNominations: ForeignFile[] = [
  {
    id: 'b01',
    isSideBySide: true,
    file: 'DS 2 cot Dong Tam.xlsx',
    kind: 'nomination',
    what: 'a landscape page with the list in two blocks side by side',
    commune: 'Đồng Tâm',
    sheets: [
      {
        lines: [
          'UBND XÃ ĐỒNG TÂM',
          'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ BIỂU DƯƠNG NĂM 2018',
          'STT | Họ và tên | Năm sinh | Thôn | | STT | Họ và tên | Năm sinh | Thôn',
          line(
            '1 | Lê Văn Bách | 1970 | Thôn Hoành | | 4 | Trịnh Thị Xoan | 1969 | Thôn Đồng Mít',
            { ...person, name: 'Lê Văn Bách', birthYear: 1970, unit: 'Thôn Hoành' },
            { ...person, name: 'Trịnh Thị Xoan', birthYear: 1969, unit: 'Thôn Đồng Mít' },
          ),
          line(
            '2 | Đào Thị Tươi | 1982 | Thôn Hoành | | 5 | Bùi Quốc Khánh | 1991 | Thôn Thượng',
            { ...person, name: 'Đào Thị Tươi', birthYear: 1982, unit: 'Thôn Hoành' },
            { ...person, name: 'Bùi Quốc Khánh', birthYear: 1991, unit: 'Thôn Thượng' },
          ),
          line('3 | Nguyễn Thế Hiển | 1958 | Thôn Hoành', {
            ...person,
            name: 'Nguyễn Thế Hiển',
            birthYear: 1958,
            unit: 'Thôn Hoành',
          }),
        ],
      },
    ],
  },
  {
    id: 'b02',
    file: 'khen thuong Xuy Xa 2018 ban chot.xlsx',
    kind: 'nomination',
    what: 'three tiers of headings: split name, years by sex, form and level under one parent; (A)(B)(1) row',
    commune: 'Xuy Xá',
    sheets: [
      {
        name: 'DS',
        merges: 'A5:A7 B5:C7 D5:E5 D6:E6 F5:F7 G5:H5 G6:G7 H6:H7',
        lines: [
          'UBND HUYỆN MỸ ĐỨC | | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          'UBND XÃ XUY XÁ | | | | Độc lập - Tự do - Hạnh phúc',
          'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          '',
          'STT | Họ và tên | | Thông tin | | Đơn vị | Đề nghị khen thưởng',
          ' | | | Năm sinh | | | Hình thức | Cấp khen',
          ' | | | Nam | Nữ',
          'A | B | | 1 | 2 | 3 | 4 | 5',
          line('1 | Phạm Ngọc | Thụ | 1961 | | Thôn Nghĩa | Giấy khen | Huyện', {
            ...person,
            name: 'Phạm Ngọc Thụ',
            birthYear: 1961,
            unit: 'Thôn Nghĩa',
            proposedForm: 'Giấy khen',
            awardLevel: 'Huyện',
          }),
          line('2 | Đặng Thị Mai | Lan | | 1984 | Trường Tiểu học | Giấy khen | Xã', {
            ...person,
            name: 'Đặng Thị Mai Lan',
            birthYear: 1984,
            unit: 'Trường Tiểu học',
            proposedForm: 'Giấy khen',
            awardLevel: 'Xã',
          }),
        ],
      },
    ],
  },
  {
    id: 'b03',
    file: 'DS PHUC LAM.xlsx',
    kind: 'nomination',
    what: 'real dates in American format, ages in place of years, two-digit years, unreadable ones',
    commune: 'Phúc Lâm',
    sheets: [
      {
        lines: [
          'ỦY BAN NHÂN DÂN XÃ PHÚC LÂM',
          'DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG, KHEN THƯỞNG NĂM 2018',
          'TT | Họ và tên | Ngày sinh | Chức vụ | Thành tích',
          line('1 | Trần Viết Hải | @1970-05-14~mm/dd/yyyy | Trưởng thôn | Tốt', {
            ...person,
            name: 'Trần Viết Hải',
            birthYear: 1970,
            birthDate: '1970-05-14',
            position: 'Trưởng thôn',
            achievement: 'Tốt',
          }),
          line(
            '2 | Trần Thị Oanh | 14/5/68 | Y tá | Tốt',
            {
              ...person,
              name: 'Trần Thị Oanh',
              unsure: {
                birthYear: { raw: '14/5/68', candidates: [1968] },
                birthDate: { raw: '14/5/68', candidates: ['1968-05-14'] },
              },
              position: 'Y tá',
              achievement: 'Tốt',
            },
            ask({ C: 'two_digit_year|ambiguous_date' }),
          ),
          line('3 | Trần Thế Vinh | 14-05-1966 | Bí thư | Tốt', {
            ...person,
            name: 'Trần Thế Vinh',
            birthYear: 1966,
            birthDate: '1966-05-14',
            position: 'Bí thư',
            achievement: 'Tốt',
          }),
          line(
            '4 | Trần Quý Đôn | 19/13/1962 | Bí thư | Tốt',
            {
              ...person,
              name: 'Trần Quý Đôn',
              unsure: {
                birthYear: { raw: '19/13/1962', candidates: [1962] },
                birthDate: { raw: '19/13/1962', candidates: [] },
              },
              position: 'Bí thư',
              achievement: 'Tốt',
            },
            ask({ C: 'bad_date' }),
          ),
          line(
            '5 | Trần Thị Hằng | 2035 | Hội viên | Tốt',
            {
              ...person,
              name: 'Trần Thị Hằng',
              unsure: { birthYear: { raw: '2035', candidates: [] } },
              position: 'Hội viên',
              achievement: 'Tốt',
            },
            ask({ C: 'year_out_of_range' }),
          ),
          line(
            '6 | Trần Đức Lương | 56 tuổi | Hội viên | Tốt',
            {
              ...person,
              name: 'Trần Đức Lương',
              unsure: { birthYear: { raw: '56 tuổi', candidates: [1962] } },
              position: 'Hội viên',
              achievement: 'Tốt',
            },
            ask({ C: 'date_unreadable|two_digit_year|date_not_exact' }),
          ),
          line('7 | Trần Minh Quang | 7/1959 | Hội viên | Tốt', {
            ...person,
            name: 'Trần Minh Quang',
            birthYear: 1959,
            position: 'Hội viên',
            achievement: 'Tốt',
          }),
        ],
      },
    ],
  },
  {
    id: 'b04',
    file: 'Vo chong An Tien.xlsx',
    kind: 'nomination',
    what: 'couples: two lines in one cell under persons, husband and wife as one household',
    commune: 'An Tiến',
    sheets: [
      {
        lines: [
          'UBND XÃ AN TIẾN',
          'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          'STT | Họ tên | Năm sinh | Địa chỉ | Thành tích',
          'I. CÁ NHÂN',
          line(
            '1 | Ông Đỗ Trọng Nghĩa⏎Bà Lê Thị Nết | 1955⏎1958 | Thôn Hòa Lạc | Hòa giải',
            {
              ...person,
              honorific: 'Ông',
              name: 'Đỗ Trọng Nghĩa',
              birthYear: 1955,
              unit: 'Thôn Hòa Lạc',
              achievement: 'Hòa giải',
            },
            {
              ...person,
              honorific: 'Bà',
              name: 'Lê Thị Nết',
              birthYear: 1958,
              unit: 'Thôn Hòa Lạc',
              achievement: 'Hòa giải',
            },
            ask({ B: 'several_people' }),
          ),
          line('2 | Bà Lương Thị Hảo | 1964 | Thôn Hiền Giáo | Vệ sinh', {
            ...person,
            honorific: 'Bà',
            name: 'Lương Thị Hảo',
            birthYear: 1964,
            unit: 'Thôn Hiền Giáo',
            achievement: 'Vệ sinh',
          }),
          'II. GIA ĐÌNH',
          line('1 | Gia đình ông Ngô Văn Tài | | Thôn Hiền Giáo | Hiến đất', {
            ...household,
            honorific: 'Ông',
            name: 'Ngô Văn Tài',
            unit: 'Thôn Hiền Giáo',
            achievement: 'Hiến đất',
          }),
        ],
      },
    ],
  },
  {
    id: 'b05',
    file: 'Bieu mau Thuong Lam gui lai.xlsx',
    kind: 'nomination',
    what: 'the blank form with dotted lines in its cells, groups and signature names',
    commune: 'Thượng Lâm',
    refuse: 'empty',
    sheets: [
      {
        lines: [
          'UBND XÃ THƯỢNG LÂM',
          'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM …….',
          'STT | Họ và tên | Năm sinh | Chức vụ | Thành tích | Hình thức',
          'I | TẬP THỂ',
          '1 | ………… | ……… | ……… | ………',
          '2 | ………… | ……… | ……… | ………',
          'II | CÁ NHÂN',
          '1 | ............ | ....',
          '2 | ............ | ....',
          '… | … | … | …',
          ' | NGƯỜI LẬP BIỂU | | | CHỦ TỊCH',
        ],
      },
    ],
  },
  {
    id: 'b06',
    file: 'De nghi KT xa An My.xlsx',
    kind: 'nomination',
    what: 'letterhead of another commune than the title and the place: nobody can know',
    commune: null,
    asks: [['commune_unclear']],
    sheets: [
      {
        lines: [
          'UBND XÃ HỒNG SƠN | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          ' | | | An Mỹ, ngày 02 tháng 12 năm 2018',
          'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG CỦA XÃ AN MỸ NĂM 2018',
          'STT | Họ và tên | Năm sinh | Thôn',
          line('1 | Hoàng Kim Phụng | 1973 | Thôn Kinh Đào', {
            ...person,
            name: 'Hoàng Kim Phụng',
            birthYear: 1973,
            unit: 'Thôn Kinh Đào',
          }),
        ],
      },
    ],
  },
  {
    id: 'b07',
    file: 'hop thanh - ds.xlsx',
    kind: 'nomination',
    what: 'STT in other shapes, notes in names, capitals with NBSP, a person twice in the list',
    commune: 'Hợp Thanh',
    sheets: [
      {
        lines: [
          'UBND XÃ HỢP THANH',
          'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ BIỂU DƯƠNG NĂM 2018',
          'STT | Họ và tên | Năm sinh | Đơn vị | Nội dung thành tích',
          line('1. | LÊ\u00a0THỊ  HƯỜNG | 1970 | Thôn Vài | Dọn vệ sinh', {
            ...person,
            name: 'Lê Thị Hường',
            birthYear: 1970,
            unit: 'Thôn Vài',
            achievement: 'Dọn vệ sinh',
          }),
          line('2/ | Phan Văn Tổng | 1966 | Thôn Vài | Tổng vệ sinh', {
            ...person,
            name: 'Phan Văn Tổng',
            birthYear: 1966,
            unit: 'Thôn Vài',
            achievement: 'Tổng vệ sinh',
          }),
          line("'03 | Phan Thị Cộng | 1971 | Thôn Áng | Cộng tác viên dân số", {
            ...person,
            name: 'Phan Thị Cộng',
            birthYear: 1971,
            unit: 'Thôn Áng',
            achievement: 'Cộng tác viên dân số',
          }),
          line('(4) | Lê Thị Hường | 1970 | Thôn Vài | Dọn vệ sinh', {
            ...person,
            name: 'Lê Thị Hường',
            birthYear: 1970,
            unit: 'Thôn Vài',
            achievement: 'Dọn vệ sinh',
          }),
        ],
      },
    ],
  },
  {
    id: 'b08',
    file: 'An Phu hidden.xlsx',
    kind: 'nomination',
    what: 'hidden rows with an old list above the shown one; a note asks to leave somebody out; hidden sheet',
    commune: 'An Phú',
    asks: [['hidden_sheet|hidden_sheet_ignored', 'cũ']],
    sheets: [
      {
        name: 'moi',
        comments: { B7: 'Xin rút, không đề nghị nữa' },
        lines: [
          'UBND XÃ AN PHÚ',
          'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          'STT | Họ và tên | Năm sinh | Thôn | Ghi chú',
          line('1 | Đinh Thị Phin | 1963 | Thôn Đồi Lý', {
            ...person,
            name: 'Đinh Thị Phin',
            birthYear: 1963,
            unit: 'Thôn Đồi Lý',
          }),
          hidden(
            line(
              '2 | Đinh Công Sự | 1960 | Thôn Đồi Lý',
              {
                ...person,
                name: 'Đinh Công Sự',
                birthYear: 1960,
                unit: 'Thôn Đồi Lý',
                pending: 'hidden-rows',
              },
              ask({ '': 'hidden_row' }),
            ),
          ),
          line('3 | Bạch Thị Vượng | 1977 | Thôn Nam Hưng', {
            ...person,
            name: 'Bạch Thị Vượng',
            birthYear: 1977,
            unit: 'Thôn Nam Hưng',
          }),
          line(
            '4 | Quách Văn Nam | 1985 | Thôn Nam Hưng',
            { ...person, name: 'Quách Văn Nam', birthYear: 1985, unit: 'Thôn Nam Hưng', pending: 'comment' },
            ask({ B: 'comment' }),
          ),
          line(
            '5 | Quách Thị Lệ | 1992 | Thôn Nam Hưng | Bỏ tên này',
            {
              ...person,
              name: 'Quách Thị Lệ',
              birthYear: 1992,
              unit: 'Thôn Nam Hưng',
              note: 'Bỏ tên này',
              pending: 'note',
            },
            ask({ E: 'note_asks_removal' }),
          ),
        ],
      },
      {
        name: 'cũ',
        state: 'hidden',
        lines: [
          'UBND XÃ AN PHÚ',
          'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2017',
          'STT | Họ và tên | Năm sinh | Thôn | Ghi chú',
          '1 | Bùi Thị Xuyên | 1969 | Thôn Rộc Éo',
        ],
      },
    ],
    forbidden: ['Bùi Thị Xuyên'],
  },
  {
    id: 'b09',
    file: 'Dai Nghia tap the.xlsx',
    kind: 'nomination',
    what: 'collectives only, with their number of members and the head of each; a closing sum in words',
    commune: 'Đại Nghĩa',
    sheets: [
      {
        lines: [
          'UBND TT ĐẠI NGHĨA',
          'DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG GIẤY KHEN NĂM 2018',
          'STT | Tên đơn vị | Thành tích nổi bật | Hình thức khen thưởng | Ghi chú',
          line('1 | Ban Chỉ huy Quân sự thị trấn | Huấn luyện giỏi | Giấy khen', {
            ...collective,
            name: 'Ban Chỉ huy Quân sự thị trấn',
            achievement: 'Huấn luyện giỏi',
            proposedForm: 'Giấy khen',
          }),
          line('2 | CLB Dưỡng sinh tổ dân phố Văn Giang | Phong trào đều | Giấy khen', {
            ...collective,
            name: 'CLB Dưỡng sinh tổ dân phố Văn Giang',
            achievement: 'Phong trào đều',
            proposedForm: 'Giấy khen',
          }),
          line('3 | Trường Mầm non Đại Nghĩa | Lớp học thân thiện | Giấy khen | Lần đầu', {
            ...collective,
            name: 'Trường Mầm non Đại Nghĩa',
            achievement: 'Lớp học thân thiện',
            proposedForm: 'Giấy khen',
            note: 'Lần đầu',
          }),
          'Tổng số: 03 tập thể (Bằng chữ: Ba tập thể)',
        ],
      },
    ],
    forbidden: ['Bằng chữ'],
  },
]
